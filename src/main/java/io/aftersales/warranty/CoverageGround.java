package io.aftersales.warranty;

/** What a decision on coverage rests on. */
public enum CoverageGround {
    WARRANTY,
    /** The guarantee on an earlier repair of the same component (WAR-09). */
    REPAIR_GUARANTEE,
    /** A longer warranty that was granted instead of an exchange (WAR-11). */
    GOODWILL,
    /** People decided. */
    MANUAL,
    NONE
}
