package io.aftersales.repairs;

/** What became of a version of a quote. Only the latest one can be open. */
public enum QuoteStatus {
    OPEN,
    CONSENTED,
    REFUSED,
    /** The customer wants another plan. */
    CHANGE_WANTED,
    /** A later version has taken its place. */
    SUPERSEDED
}
