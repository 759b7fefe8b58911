package io.aftersales.claims;

import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reaches the customer in time. Every method is one transaction and joins a running one. */
@Service
@Transactional
public class ClaimResponse {

    private final ClaimRegister register;
    private final ContactBook contacts;
    private final ResponsePromises promises;
    private final ClaimMessages messages;

    ClaimResponse(ClaimRegister register, ContactBook contacts, ResponsePromises promises, ClaimMessages messages) {
        this.register = register;
        this.contacts = contacts;
        this.promises = promises;
        this.messages = messages;
    }

    /**
     * Records a try to reach the customer. Only a reached customer meets the promise (F27).
     *
     * @throws io.aftersales.problems.InvalidInput with everything that was left out
     * @throws io.aftersales.problems.Refused if the claim is unknown, closed or linked
     */
    public void recordContact(String number, ContactAttempt attempt) {
        Claim claim = register.lock(number);
        claim.expectOpen();
        Instant at = register.now();
        ContactCheck.Contact contact = contacts.enter(claim, attempt, at);
        register.note(
                claim,
                contact.reached() ? ClaimEvent.CUSTOMER_REACHED : ClaimEvent.CONTACT_TRIED,
                attempt.by(),
                Map.of("channel", contact.channel().name()));
        if (contact.reached()) {
            claim.respond(at);
            promises.meet(claim, at, attempt.by());
        }
    }

    /**
     * Makes a claim urgent: the stricter promise counts from now, the earlier one stays on record. No effect on a claim
     * that is urgent already.
     *
     * @param reason name of an {@link UrgencyReason}
     * @throws io.aftersales.problems.Refused if the claim is unknown, closed or linked
     */
    public void makeUrgent(String number, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var read = problems.requiredOneOf("urgencyReason", reason, UrgencyReason.class);
        problems.throwIfAny();
        Claim claim = register.lock(number);
        Instant at = register.now();
        if (claim.makeUrgent(read.orElseThrow(), at)) {
            register.note(
                    claim,
                    ClaimEvent.MADE_URGENT,
                    by,
                    Map.of("reason", read.orElseThrow().name()));
            promises.hurry(claim);
            promises.tighten(claim, at, true).ifPresent(stricter -> messages.urgent(claim, stricter));
        }
    }
}
