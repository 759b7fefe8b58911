package io.aftersales.replacements;

/** Whether the warranty was running when the fault was reported. */
public enum WarrantyState {
    IN_WARRANTY,
    OUT_OF_WARRANTY,
    /** It would be running, but no proof of purchase was supplied: treated as out of warranty until one is (F38). */
    UNPROVEN,
    /** Terms or dates are not known. */
    UNKNOWN
}
