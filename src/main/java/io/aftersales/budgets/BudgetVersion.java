package io.aftersales.budgets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was planned from some time on.
 *
 * @param version 1 is what was planned at first
 * @param reason and {@code approvedBy} are there for adjustments only
 */
public record BudgetVersion(
        int version,
        long plannedCents,
        Instant enteredAt,
        String enteredBy,
        @Nullable String reason,
        @Nullable String approvedBy) {}
