package io.aftersales.claims;

/** What the department found about the warranty conditions (CLM-14). */
public enum WarrantyConditions {
    MET,
    NOT_MET,
    /** Cannot be said before the product was examined. */
    OPEN
}
