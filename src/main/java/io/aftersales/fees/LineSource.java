package io.aftersales.fees;

/** Where a line of a calculation sheet comes from. */
public enum LineSource {
    /** The repair record. */
    RECORD,
    /** Somebody entered it. */
    HAND
}
