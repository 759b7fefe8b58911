package io.aftersales.claims;

/** Which service a claim needs next. */
public enum NextService {
    REPAIR,
    REPLACEMENT,
    NONE
}
