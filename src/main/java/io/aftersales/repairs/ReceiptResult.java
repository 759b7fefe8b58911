package io.aftersales.repairs;

/** What became of a product that should come to us. */
public enum ReceiptResult {
    RECEIVED,
    /** It does not come: somebody goes to the customer instead. */
    VISIT,
    /** It does not come, and the customer wants no repair any more. */
    DECLINED
}
