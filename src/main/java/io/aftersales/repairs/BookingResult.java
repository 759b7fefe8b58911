package io.aftersales.repairs;

/** What was agreed with the customer about a visit. */
public enum BookingResult {
    BOOKED,
    /** He wants no visit any more, and so no repair. */
    DECLINED
}
