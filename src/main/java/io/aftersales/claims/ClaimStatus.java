package io.aftersales.claims;

/** How far a claim has come. */
public enum ClaimStatus {
    /** On file; nobody has reached the customer yet. */
    RECEIVED,
    /** A human reached the customer and confirmed what is needed (F27). */
    CONTACTED,
    /** How it is served has been decided. */
    IN_SERVICE,
    CLOSED,
    /** Repeats an earlier claim, which carries on for both. */
    LINKED
}
