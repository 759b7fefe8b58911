package io.aftersales.fees;

/** How far the charge of a customer is. */
public enum ChargeStatus {
    DUE,
    /** The customer does not accept it: it is negotiated (FEE-12). */
    DISPUTED,
    PAID,
    /** He need not pay it, as was approved. */
    WAIVED
}
