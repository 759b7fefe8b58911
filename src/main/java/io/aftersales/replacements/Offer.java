package io.aftersales.replacements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.customers.EncryptedText;
import io.aftersales.money.Money;
import io.aftersales.problems.Refused;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compensation or a longer warranty that is offered to a customer, with its approval. */
@Entity
@Table(name = "replacement_offer")
class Offer {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID replacementId;

    @Enumerated(EnumType.STRING)
    private OfferKind kind;

    private long amountCents;
    private @Nullable String currency;
    private long months;

    @Convert(converter = EncryptedText.class)
    private String reason;

    private Instant proposedAt;
    private String proposedBy;

    @Enumerated(EnumType.STRING)
    private OfferStatus status = OfferStatus.PROPOSED;

    private @Nullable String decidedBy;
    private @Nullable LocalDate paidOn;
    private @Nullable String paidBy;
    private @Nullable String paymentReference;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    private Offer(UUID replacementId, OfferKind kind, String reason, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.replacementId = replacementId;
        this.kind = kind;
        this.reason = reason;
        this.proposedAt = at;
        this.proposedBy = by;
    }

    static Offer compensation(UUID replacementId, Money amount, String reason, Instant at, String by) {
        Offer offer = new Offer(replacementId, OfferKind.COMPENSATION, reason, at, by);
        offer.amountCents = amount.cents();
        offer.currency = amount.currency();
        return offer;
    }

    static Offer longerWarranty(UUID replacementId, long months, String reason, Instant at, String by) {
        Offer offer = new Offer(replacementId, OfferKind.LONGER_WARRANTY, reason, at, by);
        offer.months = months;
        return offer;
    }

    void decide(OfferDecision decision, String by) {
        OfferStatus next = switch (decision) {
            case APPROVED -> OfferStatus.APPROVED;
            case REWORK -> OfferStatus.RETURNED;
            case REFUSED -> OfferStatus.REFUSED;
        };
        step(next, OfferStatus.PROPOSED);
        decidedBy = by;
    }

    void answer(boolean accepted) {
        step(accepted ? OfferStatus.ACCEPTED : OfferStatus.DECLINED, OfferStatus.APPROVED);
    }

    void pay(LocalDate on, String reference, String by) {
        if (paidOn != null) {
            throw new Refused(CONFLICT, "replacements.offer.paid", amountText(), paidOn);
        }
        step(OfferStatus.PAID, OfferStatus.ACCEPTED);
        paidOn = on;
        paidBy = by;
        paymentReference = reference;
    }

    private void step(OfferStatus next, OfferStatus expected) {
        if (status != expected) {
            throw new Refused(CONFLICT, "replacements.offer.status", status.name(), expected.name());
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID replacementId() {
        return replacementId;
    }

    OfferKind kind() {
        return kind;
    }

    /** Returns the money, empty where none is offered. */
    Optional<Money> amount() {
        return currency == null ? Optional.empty() : Optional.of(new Money(amountCents, currency));
    }

    String amountText() {
        return amount().map(Money::text).orElse("");
    }

    long amountCents() {
        return amountCents;
    }

    long months() {
        return months;
    }

    String reason() {
        return reason;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String proposedBy() {
        return proposedBy;
    }

    OfferStatus status() {
        return status;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable LocalDate paidOn() {
        return paidOn;
    }

    @Nullable String paidBy() {
        return paidBy;
    }

    @Nullable String paymentReference() {
        return paymentReference;
    }
}
