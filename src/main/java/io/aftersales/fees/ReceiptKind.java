package io.aftersales.fees;

/** What proves the payment of a customer (FEE-11). */
public enum ReceiptKind {
    RECEIPT,
    /** Made out to a title, and to a tax number where the customer has one. */
    INVOICE
}
