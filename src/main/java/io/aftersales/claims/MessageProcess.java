package io.aftersales.claims;

import java.time.Instant;

/** What is asked of the process that lets somebody read what a customer wrote; implemented beside the model. */
public interface MessageProcess {

    /**
     * Tells whoever is asked already to read what came about that case how many messages that are now. Returns false if
     * nobody is asked.
     */
    boolean joined(String caseNumber, int messages);

    /** Starts {@code customer-message}: asks a member of the group to read them until then. */
    void start(String caseNumber, String group, Instant dueAt, int messages);
}
