package io.aftersales.notifications;

import java.util.UUID;

/** Shows people the messages that were given up. */
public interface GivenUpMessages {

    /** Reports a message, in the transaction that gives it up. */
    void report(UUID message, String subject);
}
