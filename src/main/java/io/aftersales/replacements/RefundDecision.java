package io.aftersales.replacements;

/** What may be decided on a refund that was proposed. */
public enum RefundDecision {
    APPROVED,
    /** Another amount is wanted. */
    REWORK,
    /** The application is wrong and is filled in again. */
    SENT_BACK
}
