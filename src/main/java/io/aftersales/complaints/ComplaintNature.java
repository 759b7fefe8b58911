package io.aftersales.complaints;

/** How far a complaint reaches; the sources give no values (F33). */
public enum ComplaintNature {
    /** One customer, once. */
    SINGLE,
    /** The same customer again. */
    REPEATED,
    /** Many customers, the same matter. */
    SERIAL,
    /** People may be in danger. */
    SAFETY
}
