package io.aftersales.claims;

/** What proves the purchase (CLM-02). */
public enum ProofType {
    INVOICE,
    RECEIPT,
    ORDER,
    OTHER
}
