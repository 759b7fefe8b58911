package io.aftersales.customers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps contact data, encrypted at rest. Every method joins a running transaction. */
@Service
public class CustomerDesk {

    /** Returns the customer with the same name and the same phone or e-mail, recorded anew if there is none. */
    public UUID identify(ContactDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Returns how to reach the customer. */
    public ContactDetails contact(UUID customer) {
        throw new UnsupportedOperationException();
    }

    /** Replaces phone or e-mail as the customer confirmed them; null leaves a value as it is. */
    public void correct(UUID customer, @Nullable String phone, @Nullable String email) {
        throw new UnsupportedOperationException();
    }

    /** Returns all customers who share phone or e-mail with that one, himself included. */
    public List<UUID> sameContact(UUID customer) {
        throw new UnsupportedOperationException();
    }

    /** Returns the number in E.164, empty when it is no possible phone number. Without country code it is Chinese. */
    public Optional<String> normalisePhone(String phone) {
        throw new UnsupportedOperationException();
    }
}
