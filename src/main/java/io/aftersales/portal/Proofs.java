package io.aftersales.portal;

import io.aftersales.customers.ContactOnFile;
import io.aftersales.customers.ProvedContacts;
import io.aftersales.notifications.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers prove that a case is theirs: with a code that reaches them by what is on file of them, and no other way. */
@Service
class Proofs {

    private final TrackedCases cases;
    private final ProvedContacts contacts;
    private final OneTimeCodes codes;
    private final Outbox outbox;

    Proofs(TrackedCases cases, ProvedContacts contacts, OneTimeCodes codes, Outbox outbox) {
        this.cases = cases;
        this.contacts = contacts;
        this.codes = codes;
        this.outbox = outbox;
    }

    /**
     * What was proved.
     *
     * @param contact fingerprint of the contact to which the code went; null for a code of a release that did not note it
     */
    record Proved(TrackedCase found, @Nullable String contact) {}

    /**
     * Sends a one-time code if there is a case with that tracking code, of a customer with that phone number or mail
     * address; does nothing else. It goes to what is on file, never to what was typed: to the contact that was named, or to
     * the other one where this installation writes to that one only. No other gets it, whatever becomes of the message:
     * the code proves that contact.
     */
    @Transactional
    public void ask(String trackingCode, String phoneOrEmail) {
        cases.find(trackingCode)
                .ifPresent(found -> reachable(contacts.named(found.customer(), phoneOrEmail))
                        .ifPresent(contact -> send(found, contact)));
    }

    /** Returns the first to which messages go here; where they go to none, the first. */
    private Optional<ContactOnFile> reachable(List<ContactOnFile> onFile) {
        return onFile.stream()
                .filter(contact -> outbox.writesTo(contact.kind()))
                .findFirst()
                .or(() -> onFile.stream().findFirst());
    }

    private void send(TrackedCase found, ContactOnFile contact) {
        OneTimeCodes.Drawn drawn = codes.draw(found.number(), contact.fingerprint());
        outbox.toContact(
                found.customer(),
                contact.kind(),
                "portal-code",
                found.number(),
                UUID.randomUUID().toString(),
                Map.of("oneTimeCode", drawn.code(), "expiresAt", drawn.expiresAt()));
    }

    /**
     * Returns the case if that is its one-time code, which is used up by that. A code to a contact that was replaced
     * meanwhile proves nothing any more.
     */
    Optional<Proved> prove(String trackingCode, String oneTimeCode) {
        String digits = oneTimeCode.replaceAll("\\D", "");
        return cases.find(trackingCode)
                .flatMap(found -> codes.use(found.number(), digits).map(used -> new Proved(found, used.contact())))
                .filter(this::counts);
    }

    private boolean counts(Proved proved) {
        String contact = proved.contact();
        return contact == null || contacts.has(proved.found().customer(), contact);
    }
}
