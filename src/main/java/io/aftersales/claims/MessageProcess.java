package io.aftersales.claims;

import java.time.Instant;

/** What is asked of the process that lets somebody read what a customer wrote; implemented beside the model. */
public interface MessageProcess {

    /** Returns whether somebody is asked already to read what came about that case. */
    boolean waits(String caseNumber);

    /** Starts {@code customer-message}: asks a member of the group to read it until then. */
    void start(String caseNumber, String group, Instant dueAt);
}
