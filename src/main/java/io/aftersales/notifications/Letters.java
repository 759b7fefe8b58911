package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.PersonalDataCipher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes the letter of a message with the contact data of this moment. Nothing of it is stored. */
@Component
class Letters {

    /** What every template may name without being told. */
    static final Set<String> KNOWN = Set.of("caseNumber", "customerName", "baseUrl");

    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{2}-\\d{8}-\\d{6}");

    private final Templates templates;
    private final CustomerDesk customers;
    private final NotificationSettings settings;
    private final PersonalDataCipher cipher;

    Letters(Templates templates, CustomerDesk customers, NotificationSettings settings, PersonalDataCipher cipher) {
        this.templates = templates;
        this.customers = customers;
        this.settings = settings;
        this.cipher = cipher;
    }

    /** Finds out whom the message goes to, and reads its facts. */
    Draft draft(OutboxMessage message) {
        Map<String, Object> facts = new LinkedHashMap<>(message.facts());
        facts.replaceAll((name, value) -> value instanceof Secret secret ? cipher.decrypt(secret.encrypted()) : value);
        facts.put("caseNumber", message.subject());
        UUID customer = message.customer();
        if (customer != null) {
            ContactDetails contact = customers.contact(customer);
            facts.put("customerName", contact.name());
            return new Draft(message, Ways.to(contact, message.only()), "", facts);
        }
        String group = Objects.requireNonNull(message.group());
        facts.put("customerName", group);
        String address = settings.groupAddresses().get(group);
        return new Draft(message, address == null ? Map.of() : Map.of(Channel.EMAIL, address), group, facts);
    }

    /** Writes the letter for that channel: in few words when it is a text message. */
    Letter write(Draft draft, Channel channel) {
        OutboxMessage message = draft.message();
        Audience audience = message.audience();
        String recipient =
                audience == Audience.STAFF ? draft.recipient() : draft.ways().getOrDefault(channel, draft.recipient());
        String text = channel == Channel.SMS
                ? templates.brief(audience, message.template(), message.language(), draft.facts())
                : templates.text(audience, message.template(), message.language(), draft.facts());
        if (audience == Audience.STAFF && CASE_NUMBER.matcher(message.subject()).matches()) {
            text += "\n" + templates.tasks(message.language(), message.subject());
        }
        return new Letter(
                recipient, templates.title(audience, message.template(), message.language(), draft.facts()), text);
    }

    /** Writes the letter as it went, or is to go, by the channel that the message notes. */
    Letter write(OutboxMessage message) {
        Draft draft = draft(message);
        Channel noted = message.channel();
        boolean open = draft.ways().containsKey(noted) || draft.ways().isEmpty();
        return write(draft, open ? noted : draft.ways().keySet().iterator().next());
    }
}
