package io.aftersales.surveys;

/** What is done about a problem that a customer told (SVY-09). */
public enum Remedy {
    /** A new service request. */
    CLAIM,
    COMPLAINT,
    /** It was cleared up in the conversation. */
    EXPLAINED
}
