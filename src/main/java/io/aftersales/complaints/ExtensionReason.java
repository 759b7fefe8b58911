package io.aftersales.complaints;

/** Why a complaint needs more than 15 working days; the ledger keeps the kind, the complaint the words (CMP-33). */
public enum ExtensionReason {
    /** A part or a product has to be procured. */
    SUPPLY,
    /** Somebody outside examines it. */
    EXTERNAL_EXAMINATION,
    /** The cause takes longer to be found. */
    COMPLEX_CAUSE,
    /** The customer asked for it, or cannot be reached. */
    CUSTOMER,
    /** Force majeure. */
    FORCE_MAJEURE,
    OTHER
}
