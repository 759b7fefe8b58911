package io.aftersales.replacements;

/** Why the table decided as it did. */
public enum EntitlementGround {
    OWN_QUALITY,
    FUNCTION_LOST_BY_REPAIR,
    FAULT_PERSISTS,
    /** The national Three-Guarantees limits give it. */
    LAW,
    /** A return on the conditions of a replacement (F41). */
    RETURN,
    SPECIAL_REASON,
    WARRANTY_UNKNOWN,
    OUT_OF_WARRANTY,
    /** No proof of purchase was supplied yet (F38). */
    NO_PROOF,
    NO_CONDITION
}
