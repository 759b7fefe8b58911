package io.aftersales.repairs;

/** What is done for a customer who wants a visit at once (DSP-14). */
public enum WaitingAnswer {
    REASSIGN,
    REBOOK,
    /** He is served already, or no visit is booked that could be changed. */
    NO_CHANGE
}
