package io.aftersales.reimbursements.process;

import io.aftersales.engine.ProcessVariable;

/** What the forms in {@code forms/reimbursements} hand over and the engine must never store. */
final class ReimbursementFormVariables {

    /** Whether there is nothing to claim. */
    static final ProcessVariable<Boolean> NOTHING_TO_CLAIM = ProcessVariable.flag("privateNothingToClaim");

    /** Why it is late, why there is nothing, or why something was decided. */
    static final ProcessVariable<String> REASON = ProcessVariable.text("privateReason");

    static final ProcessVariable<String> DECISION = ProcessVariable.text("privateDecision");
    static final ProcessVariable<String> PAID_ON = ProcessVariable.text("privatePaidOn");
    static final ProcessVariable<String> REFERENCE = ProcessVariable.text("privateReference");

    private ReimbursementFormVariables() {}
}
