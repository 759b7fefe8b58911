package io.aftersales.replacements;

/** What may be decided on an offer that was proposed. */
public enum OfferDecision {
    APPROVED,
    /** Another offer is wanted. */
    REWORK,
    /** Refused for good. */
    REFUSED
}
