package io.aftersales.budgets;

/** What finance says to a proposed adjustment. */
public enum AdjustmentDecision {
    APPROVED,
    /** Another adjustment may be proposed. */
    RETURNED,
    REFUSED
}
