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
    /** To have it decided anew: he brings the proof of purchase, or says that a fact was wrong. */
    APPLY_AGAIN,
    NOTHING
}
