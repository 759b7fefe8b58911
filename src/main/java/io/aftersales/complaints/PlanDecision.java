package io.aftersales.complaints;

/** What the manager says to a plan (ORG-09, F06). */
public enum PlanDecision {
    APPROVED,
    /** Back to whoever drew it up. */
    REWORK,
    /** The complaint has no merit; the reason is told to the customer. */
    NOT_UPHELD
}
