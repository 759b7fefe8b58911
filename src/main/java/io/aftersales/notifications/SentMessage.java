package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it, made anew from template, facts and today's contact data.
 *
 * @param subject number of the case
 * @param recipient address or number of the customer, or the name of the group
 * @param sentAt null as long as it was not sent, for ever if it was only recorded
 */
public record SentMessage(
        UUID id,
        String subject,
        String template,
        Channel channel,
        String recipient,
        Language language,
        String title,
        String text,
        MessageStatus status,
        Instant createdAt,
        @Nullable Instant sentAt) {

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "SentMessage[id=%s, template=%s, status=%s]".formatted(id, template, status);
    }
}
