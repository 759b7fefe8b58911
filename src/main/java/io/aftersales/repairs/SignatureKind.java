package io.aftersales.repairs;

/** How an acceptance is signed. */
public enum SignatureKind {
    /** Drawn on a screen. */
    DRAWN,
    /** On paper, of which there is a picture on file. */
    PAPER
}
