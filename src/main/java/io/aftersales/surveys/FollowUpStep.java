package io.aftersales.surveys;

/** How a customer is asked. */
public enum FollowUpStep {
    /** By a message with a link to the survey; who does not answer in time is called. */
    ONLINE,
    CALL,
    /** He is not asked. */
    NONE
}
