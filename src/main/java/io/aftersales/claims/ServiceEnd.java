package io.aftersales.claims;

/** How the service that was promised for a claim ended. */
public enum ServiceEnd {
    DELIVERED,
    /** It was carried out, but the true cause was not found: nothing is solved (RPR-12). */
    CAUSE_UNFOUND,
    /** Nothing was delivered, and nothing is owed any more: it was refused, or the customer is not entitled to it. */
    NOT_OWED,
    /** It did not take place, and is still owed (POL-15). */
    OUTSTANDING
}
