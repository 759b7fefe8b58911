package io.aftersales.reimbursements.process;

import io.aftersales.commitments.Promised;
import java.util.Map;

/** Hands the promise that counts now to the process. */
final class ExpensePromise {

    private ExpensePromise() {}

    /**
     * Returns the variables of a promise.
     *
     * @param group that keeps it
     */
    static Map<String, Object> variables(Promised promise, String group) {
        return Map.ofEntries(
                ReimbursementVariables.EXPENSE_COMMITMENT_ID.is(promise.id().toString()),
                ReimbursementVariables.EXPENSE_WARN_AT.is(promise.warnAt().toString()),
                ReimbursementVariables.EXPENSE_DUE_AT.is(promise.dueAt().toString()),
                ReimbursementVariables.PROMISE_GROUP.is(group));
    }
}
