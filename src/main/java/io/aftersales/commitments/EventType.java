package io.aftersales.commitments;

/** What can happen to a promise. */
enum EventType {
    PROMISED,
    /** A stricter promise took its place in the ladder. */
    SUPERSEDED,
    WARNED,
    PAUSED,
    RESUMED,
    EXTENDED,
    /** The notice of a year came on which it had counted without knowing its holidays. */
    RECOUNTED,
    BREACHED,
    ESCALATED,
    TAKEN_OVER,
    MET,
    CANCELLED
}
