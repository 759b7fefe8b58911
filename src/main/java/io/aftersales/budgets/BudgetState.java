package io.aftersales.budgets;

/** How a budget stands after an amount. */
public enum BudgetState {
    WITHIN,
    ABOVE,
    /** Nobody planned a budget for that cost centre and day. */
    NOT_PLANNED
}
