package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.PersonalDataCipher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letter of a message with the contact data of this moment. Nothing of it is stored. */
@Component
class Letters {

    /** What every template may name without being told. */
    static final Set<String> KNOWN = Set.of("caseNumber", "customerName", "baseUrl");

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

    Letter write(OutboxMessage message) {
        Map<String, Object> facts = new LinkedHashMap<>(message.facts());
        facts.replaceAll((name, value) -> value instanceof Secret secret ? cipher.decrypt(secret.encrypted()) : value);
        facts.put("caseNumber", message.subject());
        UUID customer = message.customer();
        String group = message.group();
        if (customer != null) {
            ContactDetails contact = customers.contact(customer);
            facts.put("customerName", contact.name());
            String other = contact.phone() == null ? "" : contact.phone();
            return letter(message, facts, contact.email() == null ? other : contact.email(), contact.email());
        }
        String name = group == null ? "" : group;
        facts.put("customerName", name);
        return letter(message, facts, name, settings.groupAddresses().get(name));
    }

    private Letter letter(
            OutboxMessage message, Map<String, Object> facts, String recipient, @Nullable String address) {
        return new Letter(
                recipient,
                address,
                templates.title(message.audience(), message.template(), message.language(), facts),
                templates.text(message.audience(), message.template(), message.language(), facts));
    }
}
