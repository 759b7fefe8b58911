package io.aftersales.replacements;

import io.aftersales.notifications.Confidential;
import io.aftersales.notifications.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers and staff are told about applications. Every message is on file before anybody sees it sent. */
@Component
class ReplacementMessages {

    private final Outbox outbox;

    ReplacementMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Asks for the proof of purchase; the application goes on in the meantime (F38). */
    void proofWanted(Replacement replacement, Instant at) {
        toCustomer(replacement, "proof-requested", at, Map.of());
    }

    /** Tells in writing what the customer is entitled to, and why (RPL-04, RPL-12, F07). */
    void entitlement(Replacement replacement, Entitlement entitlement) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("wish", replacement.application().wish().right());
        facts.put("ground", entitlement.ground());
        facts.put("clause", entitlement.entitlementClause());
        String template = entitlement.entitlement() == EntitlementDecision.ENTITLED
                ? "replacement-entitled"
                : "replacement-not-entitled";
        String answer = entitlement.specialReasonAnswer();
        if (answer != null) {
            template += "-by-superior";
            facts.put("decisionReason", new Confidential(answer));
        }
        toCustomer(replacement, template, entitlement.entitlementDecidedAt(), facts);
    }

    /** Confirms which product the customer gets (RPL-05), and until when (RPR-08). */
    void agreed(Replacement replacement, Exchange exchange, Instant dueAt, Instant at) {
        toCustomer(
                replacement,
                "replacement-agreed",
                at,
                Map.of(
                        "model", String.valueOf(exchange.newModel()),
                        "colour", String.valueOf(exchange.newColour()),
                        "completionDueAt", dueAt));
    }

    void exchanged(Replacement replacement, Exchange exchange, Instant at) {
        toCustomer(
                replacement,
                "replacement-done",
                at,
                Map.of(
                        "model", String.valueOf(exchange.newModel()),
                        "replacedOn", known(exchange.replacedOn())));
    }

    void refundApproved(Replacement replacement, Refund refund, Instant dueAt, Instant at) {
        toCustomer(
                replacement,
                "refund-approved",
                at,
                Map.of("amount", refund.amount().text(), "completionDueAt", dueAt));
    }

    /** Tells the customer another day, and why (RPR-31). */
    void rescheduled(Replacement replacement, String reason, Instant dueAt, Instant at) {
        toCustomer(
                replacement,
                "replacement-rescheduled",
                at,
                Map.of("progress", new Confidential(reason), "completionDueAt", dueAt));
    }

    void refundPaid(Replacement replacement, Refund refund, Instant at) {
        toCustomer(
                replacement,
                "refund-paid",
                at,
                Map.of("amount", refund.amount().text(), "paidOn", known(refund.refundPaidOn())));
    }

    /** Confirms in writing what is offered. It is the customer's choice (F07). */
    void offered(Replacement replacement, Offer offer, Instant at) {
        String template = offer.kind() == OfferKind.COMPENSATION ? "offer-compensation" : "offer-longer-warranty";
        toCustomer(replacement, template, at, Map.of("amount", offer.amountText(), "months", offer.months()));
    }

    void offerRefused(Replacement replacement, String reason, Instant at) {
        toCustomer(replacement, "offer-refused", at, Map.of("decisionReason", new Confidential(reason)));
    }

    void warrantyExtended(Replacement replacement, LocalDate lastDay, Instant at) {
        toCustomer(replacement, "warranty-extended", at, Map.of("lastDay", lastDay));
    }

    void compensationPaid(Replacement replacement, Offer offer, Instant at) {
        toCustomer(
                replacement,
                "compensation-paid",
                at,
                Map.of("amount", offer.amountText(), "paidOn", known(offer.paidOn())));
    }

    void takenForInspection(Replacement replacement, Instant at) {
        toCustomer(replacement, "product-taken-for-inspection", at, Map.of());
    }

    /** Reports a special case to the local centre, which helps (RPL-13). */
    void specialCase(Replacement replacement, EntitlementGround ground, Instant at) {
        toGroup(
                replacement,
                Superiors.SPECIAL_CASES,
                "replacement-special-case",
                at,
                Map.of("wish", replacement.application().wish().right(), "ground", ground));
    }

    /** Reports a real loss from a quality problem to the centre (RPL-15). */
    void realLoss(Replacement replacement, Instant at) {
        toGroup(replacement, Superiors.SPECIAL_CASES, "compensation-real-loss", at, Map.of());
    }

    /** Passes the problem behind a demand to a department (RPL-16). */
    void passedOn(Replacement replacement, String department, Instant at) {
        toGroup(replacement, department, "compensation-passed-on", at, Map.of());
    }

    /** A letter about a day is written when it is known. */
    private static LocalDate known(@Nullable LocalDate day) {
        return Objects.requireNonNull(day, "day");
    }

    private void toCustomer(Replacement replacement, String template, Instant at, Map<String, Object> facts) {
        outbox.toCustomer(
                replacement.customerId(), template, replacement.claimNumber(), occasion(replacement, at), facts);
    }

    private void toGroup(
            Replacement replacement, String group, String template, Instant at, Map<String, Object> facts) {
        outbox.toGroup(group, template, replacement.claimNumber(), occasion(replacement, at) + ":" + group, facts);
    }

    /** A claim may have several applications, and each may come to the same point again. */
    private static String occasion(Replacement replacement, Instant at) {
        return replacement.id() + ":" + at;
    }
}
