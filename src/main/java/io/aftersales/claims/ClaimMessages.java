package io.aftersales.claims;

import io.aftersales.commitments.Promised;
import io.aftersales.notifications.Outbox;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What customers and staff are told about claims. */
@Component
class ClaimMessages {

    private static final String SUPERVISORS = "service-supervisors";

    /** In the place of what nobody has said. */
    private static final String UNSAID = "UNSAID";

    private final Outbox outbox;

    ClaimMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Tells the customer the next steps and the expected time (CLM-09), and the superior of the issue (CLM-13). Of one
     * whose response is late already, because it was put on file long after it came in, it tells when it came in and by
     * when he should have been contacted.
     *
     * @param at when it is put on file
     */
    void received(Claim claim, Promised response, Instant at) {
        if (response.dueAt().isBefore(at)) {
            toCustomer(
                    claim,
                    "claim-received-late",
                    Map.of(
                            "trackingCode", claim.trackingCode(),
                            "receivedAt", claim.receivedAt(),
                            "responseDueAt", response.dueAt()));
        } else {
            toCustomer(
                    claim,
                    "claim-received",
                    Map.of(
                            "trackingCode", claim.trackingCode(),
                            "responseDueAt", response.dueAt(),
                            "urgent", claim.urgency().urgent()));
        }
        Assumed assumed = claim.request().assumed();
        outbox.toGroup(
                SUPERVISORS,
                "claim-reported",
                claim.number(),
                claim.number(),
                Map.of(
                        "kind",
                        assumed.kind() ? UNSAID : claim.request().kind().name(),
                        "productLine",
                        assumed.productLine()
                                ? UNSAID
                                : claim.request().productLine().name(),
                        "urgent",
                        claim.urgency().urgent(),
                        "responseDueAt",
                        response.dueAt()));
        charged(claim);
    }

    /** Tells the customer that he pays, or asks him for the proof of purchase; each once for a claim (F38, F39). */
    void charged(Claim claim) {
        if (claim.chargeBasis() == ChargeBasis.PAID_SERVICE) {
            toCustomer(claim, "paid-service-notice", Map.of());
        } else if (claim.request().proofType() == null && claim.chargeBasis() != ChargeBasis.FREE) {
            toCustomer(claim, "proof-requested", Map.of());
        }
    }

    /** Tells the customer that he will be reached earlier. */
    void urgent(Claim claim, Promised stricter) {
        outbox.toCustomer(
                claim.customerId(),
                "claim-urgent",
                claim.number(),
                stricter.id().toString(),
                Map.of("responseDueAt", stricter.dueAt()));
    }

    void linked(Claim claim, Claim earlier) {
        toCustomer(claim, "claim-linked", Map.of("earlierNumber", earlier.number()));
    }

    void closed(Claim claim, ClaimOutcome outcome) {
        toCustomer(claim, "claim-closed", Map.of("outcome", outcome.name()));
    }

    /** A message that is sent once for a claim. */
    private void toCustomer(Claim claim, String template, Map<String, Object> facts) {
        outbox.toCustomer(claim.customerId(), template, claim.number(), claim.number(), facts);
    }
}
