package io.aftersales.replacements;

/** What was established of the product: the conditions of RPL-01. */
public enum Condition {
    /** The product itself has a quality problem. */
    OWN_QUALITY,
    /** It lost a function because of a repair. */
    FUNCTION_LOST_BY_REPAIR,
    /** It was repaired in warranty and the fault persists. */
    FAULT_PERSISTS,
    NONE
}
