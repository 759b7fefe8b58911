package io.aftersales.replacements;

/** Whether the warranty was running when the fault was reported. */
public enum WarrantyState {
    IN_WARRANTY,
    OUT_OF_WARRANTY,
    /** Terms or dates are not known. */
    UNKNOWN
}
