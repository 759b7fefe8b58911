package io.aftersales.claims;

/** How grave the matter is, as the desk judges it; separate from urgency, which says how soon (F32). */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
