package io.aftersales.complaints;

/** What a customer says to the charge for damage that the product did not cause (F16). */
public enum ChargeAnswer {
    /** He agrees to it: he is asked for it as soon as the damage is repaired. */
    CONSENTED,
    /** He does not accept it: it is negotiated first. */
    DISPUTED,
    /** He was not asked: machinery is sold under contracts, whose costs are negotiated first (FEE-12). */
    UNDER_CONTRACT,
    /** He bears nothing. */
    NOTHING
}
