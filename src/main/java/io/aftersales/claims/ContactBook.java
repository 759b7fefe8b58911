package io.aftersales.claims;

import io.aftersales.customers.CustomerDesk;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Where every try to reach a customer is written down. */
@Component
class ContactBook {

    private final ContactCheck check;
    private final ContactAttempts attempts;
    private final CustomerDesk customers;

    ContactBook(ContactCheck check, ContactAttempts attempts, CustomerDesk customers) {
        this.check = check;
        this.attempts = attempts;
        this.customers = customers;
    }

    /** Enters a try and corrects the contact data as the customer gave them. */
    ContactCheck.Contact enter(Claim claim, ContactAttempt attempt, Instant at) {
        ContactCheck.Contact contact = check.check(attempt);
        attempts.save(new ContactEntry(claim.number(), at, attempt.by(), contact));
        if (contact.phone() != null || contact.email() != null) {
            customers.correct(claim.customerId(), contact.phone(), contact.email());
        }
        return contact;
    }
}
