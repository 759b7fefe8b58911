package io.aftersales.surveys;

/** How a follow-up goes on after a try. */
public enum ContactOutcome {
    REACHED,
    TRY_AGAIN,
    UNREACHABLE
}
