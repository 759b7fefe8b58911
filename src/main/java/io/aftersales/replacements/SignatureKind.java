package io.aftersales.replacements;

/** How a customer signed the replacement record. */
public enum SignatureKind {
    /** Drawn on a screen. */
    DRAWN,
    /** On paper, of which a photo is on file. */
    PAPER
}
