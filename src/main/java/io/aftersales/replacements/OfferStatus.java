package io.aftersales.replacements;

/** How far an offer has come. */
public enum OfferStatus {
    PROPOSED,
    RETURNED,
    REFUSED,
    APPROVED,
    DECLINED,
    ACCEPTED,
    /** Accepted, and the money is paid. */
    PAID
}
