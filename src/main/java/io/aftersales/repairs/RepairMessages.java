package io.aftersales.repairs;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.money.Money;
import io.aftersales.notifications.Confidential;
import io.aftersales.notifications.Outbox;
import io.aftersales.staff.Groups;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers and staff are told about repairs. */
@Component
class RepairMessages {

    private final Outbox outbox;
    private final ClaimFiles claims;
    private final WarrantyDesk warranty;
    private final Clock clock;

    RepairMessages(Outbox outbox, ClaimFiles claims, WarrantyDesk warranty, Clock clock) {
        this.outbox = outbox;
        this.claims = claims;
        this.warranty = warranty;
        this.clock = clock;
    }

    /** Confirms the appointment. */
    void booked(Repair repair, Visit visit) {
        toCustomer(repair, "visit-booked", "visit " + visit.number(), Map.of("bookedAt", visit.bookedAt()));
        // he knows that nothing happens before
        repair.told(visit.bookedAt());
    }

    /** Tells dispatchers and the engineer what the customer wishes about the visit. */
    void wished(Repair repair, Visit visit, boolean givenBack, Instant at) {
        String template = givenBack ? "customer-gave-visit-back" : "customer-wishes-appointment";
        String occasion = "visit %d at %s".formatted(visit.number(), at);
        Map<String, Object> facts = Map.of("bookedAt", visit.bookedAt());
        outbox.toGroup(Groups.DISPATCHERS, template, repair.claimNumber(), occasion, facts);
        outbox.toUser(visit.engineer(), template, repair.claimNumber(), occasion, facts);
    }

    /** Offers the repair with cost and cycle, why it costs something (RPR-03), and the way to answer (RPR-04). */
    void quoted(Repair repair, Quote quote) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "total", money(quote.text()),
                "cycleDays", String.valueOf(quote.text().cycleDays()),
                "validUntil", quote.text().validUntil(),
                "plan", new Confidential(quote.text().plan()),
                "trackingCode", claims.get(repair.claimNumber()).trackingCode()));
        boolean free = quote.text().free();
        if (!free) {
            facts.put("chargeReason", chargeReason(repair));
        }
        toCustomer(repair, free ? "repair-quoted-free" : "repair-quoted", "quote " + quote.version(), facts);
    }

    /** A code that the letter has words for, or what a person wrote who decided it. */
    private Object chargeReason(Repair repair) {
        CoverageDecision decision = warranty.latest(repair.claimNumber()).orElse(null);
        Diagnosis diagnosis = repair.diagnosis();
        if (decision == null || diagnosis == null) {
            return "NOT_COVERED";
        }
        return switch (decision.ground()) {
            case MANUAL -> new Confidential(decision.ruleText());
            case NONE ->
                diagnosis.cause() == FaultCause.ORDERED_SERVICE
                        ? diagnosis.cause().name()
                        : "TERM_OVER";
            default -> diagnosis.cause().name();
        };
    }

    /** Explains that a part is missing (DSP-11), each time that one is. */
    void partMissing(Repair repair, Work work) {
        toCustomer(repair, "repair-waits-for-part", "work " + work.id(), Map.of());
    }

    /** Tells which parcel is on its way (DSP-05), and asks whether the parts help. */
    void partsPosted(Repair repair, Work work, String carrier, String trackingNumber, Instant answerUntil) {
        toCustomer(
                repair,
                "parts-posted",
                "work " + work.id(),
                Map.of(
                        "carrier",
                        new Confidential(carrier),
                        "trackingNumber",
                        new Confidential(trackingNumber),
                        "answerUntil",
                        answerUntil,
                        "trackingCode",
                        claims.get(repair.claimNumber()).trackingCode()));
    }

    /** Tells that it is finished, and asks for acceptance and opinion (RPR-32). */
    void ready(Repair repair) {
        toCustomer(
                repair,
                "repair-ready",
                occasion(repair),
                Map.of("trackingCode", claims.get(repair.claimNumber()).trackingCode()));
    }

    /** Confirms what was signed. */
    void accepted(Repair repair, boolean satisfied) {
        toCustomer(repair, satisfied ? "repair-accepted" : "repair-not-accepted", occasion(repair), Map.of());
    }

    /** Confirms that the customer has withdrawn it, once each time that it was opened. */
    void withdrawn(Repair repair) {
        toCustomer(repair, "repair-withdrawn", "withdrawn at " + repair.finishedAt(), Map.of());
    }

    /** Tells the desk that a product is here which is not repaired: its customer waits to hear how he gets it back. */
    void handBack(Repair repair) {
        ended(repair, "product-to-hand-back");
    }

    /** Tells the desk that parts are with a customer who wants no repair: nobody else asks for them or their price. */
    void askForParts(Repair repair) {
        ended(repair, "parts-to-ask-for");
    }

    private void ended(Repair repair, String template) {
        outbox.toGroup(
                Groups.SERVICE_DESK, template, repair.claimNumber(), "ended at " + repair.finishedAt(), Map.of());
    }

    /** Tells those who decide on coverage that the decision rests on what is no longer on record, once a diagnosis. */
    void coverageInDoubt(Repair repair, Diagnosis diagnosis) {
        outbox.toGroup(
                Groups.MANAGERS, "coverage-in-doubt", repair.claimNumber(), "diagnosed at " + diagnosis.at(), Map.of());
    }

    /** Reports progress (RPR-29), and the new day where it moved (RPR-31). */
    void progress(Repair repair, String text, @Nullable Instant newDueAt, String occasion) {
        if (newDueAt == null) {
            toCustomer(repair, "repair-progress", occasion, Map.of("progress", new Confidential(text)));
        } else {
            toCustomer(
                    repair,
                    "repair-rescheduled",
                    occasion,
                    Map.of("progress", new Confidential(text), "completionDueAt", newDueAt));
        }
    }

    /** Calls the people responsible to a field incident (FLD-15). */
    void incident(String caseNumber, IncidentKind kind, String engineer, Instant at, String group) {
        outbox.toGroup(
                group,
                "field-incident",
                caseNumber,
                kind + " " + engineer + " " + at,
                Map.of("incidentKind", kind.name(), "engineer", engineer));
    }

    /** What is told once for each round of work. */
    private static String occasion(Repair repair) {
        return "quote " + repair.latestQuote();
    }

    private static String money(QuoteText text) {
        return Money.text(text.totalCents(), text.currency());
    }

    /** Reminds whoever repairs, the dispatchers where nobody does yet, that the customer has heard nothing (RPR-29). */
    void reportDue(String claimNumber, @Nullable String engineer, Instant dueAt, Instant remindedAt) {
        Map<String, Object> facts = Map.of("dueAt", dueAt);
        String occasion = "reminder at " + remindedAt;
        if (engineer == null) {
            outbox.toGroup(Groups.DISPATCHERS, "repair-report-due", claimNumber, occasion, facts);
        } else {
            outbox.toUser(engineer, "repair-report-due", claimNumber, occasion, facts);
        }
    }

    /** Whatever he is told says how his repair stands. */
    private void toCustomer(Repair repair, String template, String occasion, Map<String, Object> facts) {
        repair.told(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        outbox.toCustomer(repair.customerId(), template, repair.claimNumber(), occasion, facts);
    }
}
