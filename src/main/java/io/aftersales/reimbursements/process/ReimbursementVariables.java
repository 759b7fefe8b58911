package io.aftersales.reimbursements.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/reimbursements}, and their only spelling in Java. */
final class ReimbursementVariables {

    /** Number of the expense claim, also the business key. Set at the start. */
    static final ProcessVariable<String> EXPENSE_NUMBER = ProcessVariable.text("expenseNumber");

    /** Number of the request that was served. Set at the start. */
    static final ProcessVariable<String> CLAIM_NUMBER = ProcessVariable.text("claimNumber");

    /** User who is paid back. Set at the start. */
    static final ProcessVariable<String> ENGINEER = ProcessVariable.text("engineer");

    /** Id of the promise that counts now: to hand in, then to pay. Set at the start and by "Record expense submission". */
    static final ProcessVariable<String> EXPENSE_COMMITMENT_ID = ProcessVariable.text("expenseCommitmentId");

    /** When those responsible are warned, an ISO-8601 instant. Set with the promise; moves with it. */
    static final ProcessVariable<String> EXPENSE_WARN_AT = ProcessVariable.text("expenseWarnAt");

    /** Until when the promise runs, an ISO-8601 instant. Set with the promise; moves with it. */
    static final ProcessVariable<String> EXPENSE_DUE_AT = ProcessVariable.text("expenseDueAt");

    /** Group that keeps the promise. Set with it. */
    static final ProcessVariable<String> PROMISE_GROUP = ProcessVariable.text("promiseGroup");

    /** When the engineer is reminded first, an ISO-8601 instant. Set at the start. */
    static final ProcessVariable<String> FIRST_REMINDER_AT = ProcessVariable.text("firstReminderAt");

    /** When he is reminded on the last day, an ISO-8601 instant. Set at the start. */
    static final ProcessVariable<String> LAST_DAY_AT = ProcessVariable.text("lastDayAt");

    /** Name of what was handed in. Set by "Record expense submission". */
    static final ProcessVariable<String> SUBMISSION_RESULT = ProcessVariable.text("submissionResult");

    /** Whether a manager decides on the budget. Set when the claim is handed in, and again. */
    static final ProcessVariable<Boolean> OVER_BUDGET = ProcessVariable.flag("overBudget");

    /** Whether the engineer has to correct it. Set when it is handed in, and by "Record expense review". */
    static final ProcessVariable<Boolean> RETURNED = ProcessVariable.flag("returned");

    /** Whether a manager makes the exception. Set by the forms of "Decide late claim" and "Decide over budget". */
    static final ProcessVariable<Boolean> EXCEPTION_GRANTED = ProcessVariable.flag("exceptionGranted");

    /** Until when the engineer corrects it, an ISO-8601 instant. Set by "Limit correction". */
    static final ProcessVariable<String> CORRECTION_DUE_AT = ProcessVariable.text("correctionDueAt");

    /** Whether he is given more days. Set by the form of "Decide uncorrected claim" and by what records it. */
    static final ProcessVariable<Boolean> MORE_DAYS = ProcessVariable.flag("moreDays");

    /** Name of what finance decided. Set by "Record expense review". */
    static final ProcessVariable<String> REVIEW_OUTCOME = ProcessVariable.text("reviewOutcome");

    private ReimbursementVariables() {}
}
