package io.aftersales.repairs;

/** What is done for a customer who wants a visit at once (DSP-14). */
public enum WaitingAnswer {
    REASSIGN,
    REBOOK
}
