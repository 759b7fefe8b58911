package io.aftersales.repairs;

/** What the engineer or the dispatcher says about a booked visit. */
public enum ArrivalResult {
    ARRIVED,
    /** Another time is wanted. */
    CHANGE,
    CUSTOMER_ABSENT,
    /** The customer wants no visit any more. */
    CANCELLED
}
