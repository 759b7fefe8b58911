package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.customers.ContactOnFile.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox. It goes either to a customer or to a group.
 *
 * @param only the contact of the customer to which alone it goes; null when each may have it
 * @param facts what the text names; values are strings, instants or secrets
 * @param queuedAt since when it is tried: when it was handed in, or queued again
 * @param attempts how often sending was tried, the present attempt included
 * @param refused channels that refused it for good
 */
record OutboxMessage(
        UUID id,
        String template,
        String subject,
        String occasion,
        @Nullable UUID customer,
        @Nullable String group,
        @Nullable Kind only,
        Channel channel,
        Language language,
        Map<String, Object> facts,
        Instant createdAt,
        Instant queuedAt,
        MessageStatus status,
        int attempts,
        Set<Channel> refused,
        @Nullable Instant sentAt) {

    static final String TRACKING_CODE = "trackingCode";
    static final String ONE_TIME_CODE = "oneTimeCode";
    private static final String HIDDEN = "••••••";

    OutboxMessage {
        if ((customer == null) == (group == null)) {
            throw new IllegalArgumentException(
                    "Message %s of %s needs either a customer or a group".formatted(template, subject));
        }
    }

    /** Returns it for readers whom that fact is not meant for: with a code, they could pass for the customer. */
    OutboxMessage without(String code) {
        if (!facts.containsKey(code)) {
            return this;
        }
        Map<String, Object> shown = new HashMap<>(facts);
        shown.put(code, HIDDEN);
        return new OutboxMessage(
                id, template, subject, occasion, customer, group, only, channel, language, shown, createdAt, queuedAt,
                status, attempts, refused, sentAt);
    }

    Audience audience() {
        return customer == null ? Audience.STAFF : Audience.CUSTOMERS;
    }

    /** Never shows facts: one of them may be secret. */
    @Override
    public String toString() {
        return "OutboxMessage[id=%s, template=%s, subject=%s]".formatted(id, template, subject);
    }
}
