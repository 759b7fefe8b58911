package io.aftersales.reimbursements;

import io.aftersales.commitments.Promised;
import org.jspecify.annotations.Nullable;

/**
 * What came of handing in.
 *
 * @param overBudget whether a manager decides before finance reviews it
 * @param payment the promise to pay; absent when there was nothing to claim
 */
public record Submitted(
        String number,
        SubmissionResult result,
        boolean overBudget,
        @Nullable Promised payment) {}
