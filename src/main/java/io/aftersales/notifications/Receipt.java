package io.aftersales.notifications;

import org.jspecify.annotations.Nullable;

/**
 * What a transport says about a message.
 *
 * @param providerId by which the message can be found there; null when the message was kept instead of sent, or refused
 * @param refusal why this channel never takes this message, null when it took it
 */
record Receipt(@Nullable String providerId, @Nullable String refusal) {

    /** Of a message that nobody sends: it can be read in the outbox. */
    static final Receipt RECORDED = new Receipt(null, null);

    static Receipt accepted(String providerId) {
        return new Receipt(providerId, null);
    }

    /** Of a message that this channel refuses for good: trying again is of no use, another channel may be. */
    static Receipt refused(String reason) {
        return new Receipt(null, reason);
    }
}
