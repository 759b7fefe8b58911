package io.aftersales.repairs;

/** What became of an appointment. */
public enum VisitStatus {
    BOOKED,
    /** The engineer came, in time or not. */
    ARRIVED,
    /** Another time was agreed before the booked one (DSP-08). */
    CHANGED,
    /** Nobody came in time, or the change was told too late (T24). */
    MISSED,
    /** The engineer came, the customer was not there. */
    CUSTOMER_ABSENT,
    CANCELLED
}
