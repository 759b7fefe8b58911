package io.aftersales.replacements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;
import static io.aftersales.replacements.ReplacementStatus.AGREED;
import static io.aftersales.replacements.ReplacementStatus.APPLIED;
import static io.aftersales.replacements.ReplacementStatus.APPROVED;
import static io.aftersales.replacements.ReplacementStatus.CHOSEN;
import static io.aftersales.replacements.ReplacementStatus.CLOSED;
import static io.aftersales.replacements.ReplacementStatus.DECIDED;
import static io.aftersales.replacements.ReplacementStatus.HANDED_OVER;
import static io.aftersales.replacements.ReplacementStatus.REFERRED;
import static io.aftersales.replacements.ReplacementStatus.SENT_BACK;
import static io.aftersales.replacements.ReplacementStatus.SETTLED;
import static io.aftersales.replacements.ReplacementStatus.TOLD;

import io.aftersales.claims.ContactChannel;
import io.aftersales.problems.Refused;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An application for replacement, return or compensation, with what became of it. A claim may have several, one after the
 * other. Guards its own steps: a step that its state does not allow is refused; after closing none is allowed (INF-07).
 */
@Entity
class Replacement extends ReplacementRow {

    protected Replacement() {}

    Replacement(String claimNumber, UUID customerId, ProductLine productLine, ApplicationRecord application) {
        super(claimNumber, customerId, productLine, application);
    }

    /** It is filled in again; what was decided on it counts no more. */
    void reapply(ApplicationRecord corrected) {
        step(APPLIED, SENT_BACK);
        application = corrected;
        entitlement = null;
        refund = null;
        demand = null;
    }

    void decide(Entitlement decided) {
        boolean referred = decided.entitlement() == EntitlementDecision.SUPERIOR_DECIDES;
        step(referred ? REFERRED : DECIDED, APPLIED);
        entitlement = decided;
    }

    void decideSpecially(boolean entitled, String reason, Instant at, String by) {
        step(DECIDED, REFERRED);
        entitlement = entitled().decided(entitled, reason, at, by);
    }

    void tell(Instant at, ContactChannel channel) {
        step(TOLD, DECIDED);
        entitlement = entitled().told(at, channel);
    }

    /** The customer takes what he applied for. */
    void choose() {
        step(CHOSEN, TOLD);
    }

    void sendBack() {
        step(SENT_BACK, CHOSEN);
    }

    /** It is filled in again before anything was chosen: a proof has come, or it was wrong. */
    void reopen() {
        step(SENT_BACK, APPLIED, TOLD);
    }

    void approveExchange(String by) {
        step(APPROVED, CHOSEN);
        takenUnit = application.serialKey();
        exchange = Exchange.approved(by);
    }

    void agree(String model, String colour, @Nullable String other) {
        step(AGREED, APPROVED);
        exchange = exchanged().agreed(model, colour, other);
    }

    /** @param unit absent where the new product has no serial number */
    void deliver(@Nullable SerialNumber unit, LocalDate on, String by) {
        expect(AGREED);
        if (exchanged().deliveredOn() != null) {
            throw new Refused(
                    CONFLICT, "replacements.delivered", claimNumber, exchanged().deliveredOn());
        }
        exchange = exchanged().delivered(unit, on, by);
        givenUnit = unit == null ? null : unit.value();
        handOver();
    }

    /** It was another unit than the one that was written down. */
    void correctDelivery(SerialNumber unit) {
        expect(HANDED_OVER);
        exchange = exchanged().delivered(unit);
        givenUnit = unit.value();
    }

    /** Whether that unit goes back or out for it: from the approval until it is on record. */
    boolean holds(SerialNumber unit) {
        if (status != APPROVED && status != AGREED && status != HANDED_OVER) {
            return false;
        }
        String original = takeBack == null ? application.serialKey() : takeBack.takenBackKey();
        return unit.value().equals(original)
                || (exchange != null && unit.value().equals(exchange.newSerialKey()));
    }

    /** Whether it holds that unit as no other may beside it. */
    boolean has(SerialNumber unit) {
        boolean reserved = unit.value().equals(takenUnit) || unit.value().equals(givenUnit);
        return holds(unit) && (reserved || takeBack != null);
    }

    void takeBack(TakeBack original) {
        expect(application.wish() == Wish.RETURN ? APPROVED : AGREED);
        if (takeBack != null) {
            throw new Refused(CONFLICT, "replacements.takenBack", claimNumber, takeBack.takenBackOn());
        }
        takeBack = original;
        takenUnit = original.takenBackKey();
        handOver();
    }

    /** It takes both confirmations to go on (RPL-06). */
    private void handOver() {
        if (takeBack == null) {
            return;
        }
        if (exchange != null && exchange.deliveredOn() != null) {
            status = HANDED_OVER;
        } else if (refund != null && refund.refundPaidOn() != null) {
            settle(ReplacementOutcome.REFUNDED);
        }
    }

    void record(LocalDate on, SignatureKind kind, UUID signature, @Nullable String remarks, String by) {
        expect(HANDED_OVER);
        exchange = exchanged().recorded(on, kind, signature, remarks, by);
        settle(ReplacementOutcome.EXCHANGED);
    }

    void proposeRefund(Refund proposed) {
        expect(CHOSEN);
        refund = proposed;
    }

    void approveRefund(String by, Instant at) {
        Refund proposed = refunded();
        step(APPROVED, CHOSEN);
        takenUnit = application.serialKey();
        refund = proposed.approved(by, at);
    }

    void payRefund(LocalDate on, String reference, String by) {
        LocalDate paidOn = refund == null ? null : refund.refundPaidOn();
        if (paidOn != null) {
            throw new Refused(CONFLICT, "replacements.refund.paid", claimNumber, paidOn);
        }
        expect(APPROVED);
        refund = refunded().paid(on, reference, by);
        handOver();
    }

    /** What began under an earlier model is still {@code APPLIED} here. */
    void demand(Demand recorded) {
        expect(APPLIED, TOLD);
        demand = recorded;
    }

    void route(DemandRoute route) {
        expect(APPLIED, TOLD);
        Demand known = demanded();
        if (route == DemandRoute.SETTLE) {
            expectTold();
        }
        demand = known.routed(route);
    }

    /** Makes sure that the customer was told what he is entitled to: nothing is offered before that (F07). */
    void expectTold() {
        if (status != TOLD) {
            throw new Refused(CONFLICT, "replacements.offer.untold", claimNumber, status.name());
        }
    }

    void settle(ReplacementOutcome with) {
        expect(APPLIED, TOLD, APPROVED, HANDED_OVER);
        status = SETTLED;
        outcome = with;
    }

    /** Returns whether it changed anything: closing it again does not. */
    boolean close(Instant at) {
        if (status == CLOSED) {
            return false;
        }
        step(CLOSED, SETTLED);
        closedAt = at;
        return true;
    }

    void expect(ReplacementStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            String expected = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
            throw new Refused(CONFLICT, "replacements.status.unexpected", claimNumber, status.name(), expected);
        }
    }

    private void step(ReplacementStatus next, ReplacementStatus... allowed) {
        expect(allowed);
        status = next;
    }

    private Entitlement entitled() {
        return known(entitlement, "ENTITLEMENT");
    }

    private Exchange exchanged() {
        return known(exchange, "EXCHANGE");
    }

    private Refund refunded() {
        return known(refund, "REFUND");
    }

    private Demand demanded() {
        return known(demand, "DEMAND");
    }

    private <T> T known(@Nullable T part, String name) {
        if (part == null) {
            throw new Refused(CONFLICT, "replacements.part.missing", claimNumber, name);
        }
        return part;
    }
}
