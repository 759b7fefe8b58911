package io.aftersales.budgets.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/budgets}, and their only spelling in Java. */
final class BudgetVariables {

    /** Number of the review, also the business key. Set by "Open review". */
    static final ProcessVariable<String> REVIEW_NUMBER = ProcessVariable.text("reviewNumber");

    /** First day of the review, {@code yyyy-MM-dd}. Set by the start form and "Open review". */
    static final ProcessVariable<String> REVIEW_FROM = ProcessVariable.text("reviewFrom");

    /** Last day of the review, {@code yyyy-MM-dd}. Set as the first. */
    static final ProcessVariable<String> REVIEW_TO = ProcessVariable.text("reviewTo");

    /** Whether there is a period that was not reviewed. Set by "Open review". */
    static final ProcessVariable<Boolean> PERIOD_OPEN = ProcessVariable.flag("periodOpen");

    /** Until when expense use is analysed, an ISO-8601 instant. Set by "Compute statistics". */
    static final ProcessVariable<String> ANALYSIS_DUE_AT = ProcessVariable.text("analysisDueAt");

    /** Whether a budget should be adjusted. Set by the form of "Analyse expense use", made sure of by the next step. */
    static final ProcessVariable<Boolean> BUDGET_TO_ADJUST = ProcessVariable.flag("budgetToAdjust");

    /** Until when an adjustment is proposed, an ISO-8601 instant. Set by each step that leads to a proposal. */
    static final ProcessVariable<String> PROPOSAL_DUE_AT = ProcessVariable.text("proposalDueAt");

    /** Until when it is decided on, an ISO-8601 instant. Set by "Record adjustment proposal". */
    static final ProcessVariable<String> APPROVAL_DUE_AT = ProcessVariable.text("approvalDueAt");

    /** Whether another budget is to be adjusted after this one. Set by the form of "Propose budget adjustment". */
    static final ProcessVariable<Boolean> MORE_ADJUSTMENTS = ProcessVariable.flag("moreAdjustments");

    /** Id of the proposal that waits for approval. Set by "Record adjustment proposal". */
    static final ProcessVariable<String> ADJUSTMENT_ID = ProcessVariable.text("adjustmentId");

    /** Which budget it is about, such as AS-1000 2026-Q4, for the reader. Set as the id. */
    static final ProcessVariable<String> ADJUSTED_BUDGET = ProcessVariable.text("adjustedBudget");

    /** What is planned so far, with its currency, for the reader. Set as the id. */
    static final ProcessVariable<String> AMOUNT_BEFORE = ProcessVariable.text("amountBefore");

    /** What is proposed, with its currency, for the reader. Set as the id. */
    static final ProcessVariable<String> AMOUNT_PLANNED = ProcessVariable.text("amountPlanned");

    /** Name of the decision on a proposal. Set by the form of "Approve budget adjustment". */
    static final ProcessVariable<String> ADJUSTMENT_DECISION = ProcessVariable.text("adjustmentDecision");

    /** Whether another proposal follows. Set by "Record adjustment decision". */
    static final ProcessVariable<Boolean> ANOTHER_TO_PROPOSE = ProcessVariable.flag("anotherToPropose");

    /** Whether an expense of the sample is to be judged. Set by "Draw sample" and "Record audit opinion". */
    static final ProcessVariable<Boolean> EXPENSE_TO_AUDIT = ProcessVariable.flag("expenseToAudit");

    /** Whether a finding is to be followed up. Set by "Tell audit result" and "Record finding answer". */
    static final ProcessVariable<Boolean> FINDING_TO_FOLLOW_UP = ProcessVariable.flag("findingToFollowUp");

    /** Number of the expense that is judged or followed up. Set with the two flags before. */
    static final ProcessVariable<String> AUDIT_REFERENCE = ProcessVariable.text("auditReference");

    /** Cost centre of that expense, for the reader. */
    static final ProcessVariable<String> AUDIT_COST_CENTRE = ProcessVariable.text("auditCostCentre");

    /** What was paid for that expense, for the reader. */
    static final ProcessVariable<String> AUDIT_AMOUNT = ProcessVariable.text("auditAmount");

    /** Whether the expense is legal, YES or NO. Set by the form of "Audit expense". */
    static final ProcessVariable<String> EXPENSE_LEGAL = ProcessVariable.text("expenseLegal");

    /** Whether the expense keeps to the rules of the company, YES or NO. Set by the form of "Audit expense". */
    static final ProcessVariable<String> EXPENSE_COMPLIANT = ProcessVariable.text("expenseCompliant");

    private BudgetVariables() {}
}
