package io.aftersales.replacements;

/** How far an application has come. */
public enum ReplacementStatus {
    APPLIED,
    /** A superior decides on the entitlement. */
    REFERRED,
    /** The entitlement is decided and not told yet. */
    DECIDED,
    /** The customer knows what he is entitled to; only from here on may anything else be offered (F07). */
    TOLD,
    /** The customer takes what he is entitled to; it waits for approval. */
    CHOSEN,
    /** It was wrong and is filled in again. */
    SENT_BACK,
    APPROVED,
    /** Model and colour of the new product are agreed. */
    AGREED,
    /** Delivered and taken back. */
    HANDED_OVER,
    /** Its outcome is known. */
    SETTLED,
    CLOSED
}
