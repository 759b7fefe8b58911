package io.aftersales.commitments;

/**
 * A task that no promise limits although the rules want it promptly or in time. The limits are rows of {@code
 * processes/commitments/task-limits.dmn}.
 */
public enum LimitedTask {
    HAND_OVER,
    DECIDE_OUTCOME,
    ANALYSE_EXPENSE_USE,
    PROPOSE_BUDGET_ADJUSTMENT,
    APPROVE_BUDGET_ADJUSTMENT
}
