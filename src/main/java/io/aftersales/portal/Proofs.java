package io.aftersales.portal;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.notifications.Outbox;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers prove that a case is theirs: with a code that reaches them by what is on file of them, and no other way. */
@Service
class Proofs {

    private final TrackedCases cases;
    private final CustomerDesk customers;
    private final OneTimeCodes codes;
    private final Outbox outbox;

    Proofs(TrackedCases cases, CustomerDesk customers, OneTimeCodes codes, Outbox outbox) {
        this.cases = cases;
        this.customers = customers;
        this.codes = codes;
        this.outbox = outbox;
    }

    /**
     * Sends a one-time code if there is a case with that tracking code, of a customer with that phone number or mail
     * address; does nothing else. It goes to what is on file, never to what was typed.
     */
    @Transactional
    public void ask(String trackingCode, String phoneOrEmail) {
        cases.find(trackingCode)
                .filter(found -> customers.knows(found.customer(), phoneOrEmail))
                .ifPresent(this::send);
    }

    private void send(TrackedCase found) {
        OneTimeCodes.Drawn drawn = codes.draw(found.number());
        outbox.toCustomer(
                found.customer(),
                "portal-code",
                found.number(),
                UUID.randomUUID().toString(),
                Map.of("oneTimeCode", drawn.code(), "expiresAt", drawn.expiresAt()));
    }

    /** Returns the case if that is its one-time code, which is used up by that. */
    Optional<TrackedCase> prove(String trackingCode, String oneTimeCode) {
        String digits = oneTimeCode.replaceAll("\\D", "");
        return cases.find(trackingCode).filter(found -> codes.use(found.number(), digits));
    }
}
