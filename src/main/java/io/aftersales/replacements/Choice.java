package io.aftersales.replacements;

/** What a customer chooses, knowing what he is entitled to. */
public enum Choice {
    EXCHANGE,
    RETURN,
    /** To hear of an alternative (RPL-11). */
    ALTERNATIVE,
    /** To demand compensation (RPL-14). */
    COMPENSATION,
    REPAIR,
    NOTHING
}
