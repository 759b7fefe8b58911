package io.aftersales.replacements;

/** What may be offered instead of an exchange or return (RPL-11). */
public enum OfferKind {
    COMPENSATION,
    LONGER_WARRANTY
}
