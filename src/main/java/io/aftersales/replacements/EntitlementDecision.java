package io.aftersales.replacements;

/** Whether a customer has a right to what he applied for. */
public enum EntitlementDecision {
    ENTITLED,
    NOT_ENTITLED,
    /** The table leaves it to a superior (RPL-02, F40, F41). */
    SUPERIOR_DECIDES
}
