package io.aftersales.notifications;

import org.jspecify.annotations.Nullable;

/**
 * What a transport says about a message.
 *
 * @param providerId by which the message can be found there; null when the message was kept instead of sent
 */
record Receipt(@Nullable String providerId) {

    /** Of a message that nobody sends: it can be read in the outbox. */
    static final Receipt RECORDED = new Receipt(null);
}
