package io.aftersales.repairs;

/** Why a repair stands still. */
public enum WaitingReason {
    /** The customer has to answer a changed quote. */
    CUSTOMER,
    PART
}
