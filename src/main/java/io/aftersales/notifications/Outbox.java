package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactOnFile;
import io.aftersales.customers.CustomerDesk;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages in the transaction of the business change, so that a message exists exactly when the change does.
 *
 * <p>Sending follows after the commit. A message is identified by template, subject, occasion and recipient: handing it
 * in again has no effect.
 *
 * <p>Facts are strings, numbers, Booleans, constants of an enum, {@code java.time.Instant} for points in time, {@code java.time.LocalDate} for days, or
 * {@link Confidential} for what people wrote freely. The latter and the facts {@code trackingCode} and {@code oneTimeCode} are stored encrypted. When the fact {@code urgent} is true, a template may have other words.
 * Every template may name {@code caseNumber}, {@code customerName} and {@code baseUrl} without being told; all other
 * names in its text have to be among the facts.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final OutboxMessages messages;
    private final CustomerDesk customers;
    private final Templates templates;
    private final NotificationSettings settings;
    private final Carriers carriers;

    Outbox(
            OutboxMessages messages,
            CustomerDesk customers,
            Templates templates,
            NotificationSettings settings,
            Carriers carriers) {
        this.messages = messages;
        this.customers = customers;
        this.templates = templates;
        this.settings = settings;
        this.carriers = carriers;
    }

    /**
     * Queues a message to a customer, in his language, by his preferred channel.
     *
     * <p>When that channel refuses it, or is not known or not served by this installation, the next one that is known
     * follows. A customer whom no channel reaches is no error: the message is undeliverable, which the outbox shows.
     *
     * @param template key of the template, for example {@code claim-received}
     * @param subject number of the case
     * @param occasion what tells this message from others of the same template and case, for example a commitment id
     * @param facts what the text names, without personal data: strings, or {@code java.time.Instant} for points in time
     * @throws IllegalArgumentException if there is no such template, or a fact is missing that it names
     */
    public void toCustomer(UUID customer, String template, String subject, String occasion, Map<String, Object> facts) {
        toCustomer(customer, null, template, subject, occasion, facts);
    }

    /**
     * As {@link #toCustomer(UUID, String, String, String, Map)}, but to that contact of the customer and to no other, also
     * when it refuses the message or sends it back: for what proves that he reads what goes there.
     */
    public void toContact(
            UUID customer,
            ContactOnFile.Kind contact,
            String template,
            String subject,
            String occasion,
            Map<String, Object> facts) {
        toCustomer(customer, contact, template, subject, occasion, facts);
    }

    /** Returns whether this installation can write to contacts of that kind. */
    public boolean writesTo(ContactOnFile.Kind contact) {
        return Arrays.stream(Channel.values()).filter(contact::hears).anyMatch(carriers::carry);
    }

    private void toCustomer(
            UUID customer,
            ContactOnFile.@Nullable Kind only,
            String template,
            String subject,
            String occasion,
            Map<String, Object> facts) {
        ContactDetails contact = customers.contact(customer);
        Channel channel = Ways.to(contact, only).keySet().stream()
                .filter(carriers::carry)
                .findFirst()
                .orElse(contact.preferredChannel());
        Instant now = messages.now();
        queue(new OutboxMessage(
                UUID.randomUUID(),
                template,
                subject,
                occasion,
                customer,
                null,
                only,
                channel,
                contact.locale(),
                facts,
                now,
                now,
                MessageStatus.QUEUED,
                0,
                Set.of(),
                null));
    }

    /** Queues a message to the members of a staff group; parameters as in {@link #toCustomer}. */
    public void toGroup(String group, String template, String subject, String occasion, Map<String, Object> facts) {
        Instant now = messages.now();
        queue(new OutboxMessage(
                UUID.randomUUID(),
                template,
                subject,
                occasion,
                null,
                group,
                null,
                Channel.EMAIL,
                settings.staffLanguage(),
                facts,
                now,
                now,
                MessageStatus.QUEUED,
                0,
                Set.of(),
                null));
    }

    /**
     * Queues a message to one of the staff; parameters as in {@link #toCustomer}.
     *
     * @param user the login, whose address is set like that of a group
     */
    public void toUser(String user, String template, String subject, String occasion, Map<String, Object> facts) {
        toGroup(user, template, subject, occasion, facts);
    }

    private void queue(OutboxMessage message) {
        Set<String> given = message.facts().keySet();
        Set<String> missing =
                new TreeSet<>(templates.placeholders(message.audience(), message.template(), message.language()));
        missing.removeAll(given);
        missing.removeAll(Letters.KNOWN);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Message %s of %s lacks the facts %s; given are %s"
                    .formatted(message.template(), message.subject(), missing, new TreeSet<>(given)));
        }
        messages.add(message);
    }
}
