package io.aftersales.replacements;

import io.aftersales.products.ProductLine;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on file about an application. {@link Replacement} changes it. */
@MappedSuperclass
abstract class ReplacementRow {

    @Id
    protected UUID id;

    @Version
    protected @Nullable Long version;

    @Enumerated(EnumType.STRING)
    protected ReplacementStatus status = ReplacementStatus.APPLIED;

    protected String claimNumber;
    protected UUID customerId;

    @Enumerated(EnumType.STRING)
    protected ProductLine productLine;

    protected Instant openedAt;

    @Embedded
    protected ApplicationRecord application;

    @Embedded
    protected @Nullable Entitlement entitlement;

    @Embedded
    protected @Nullable Exchange exchange;

    @Embedded
    protected @Nullable TakeBack takeBack;

    /** The unit that goes back, from the approval on: one application at a time has it, which the database sees to. */
    protected @Nullable String takenUnit;

    /** The unit that goes out, from the delivery on; as {@link #takenUnit}. */
    protected @Nullable String givenUnit;

    @Embedded
    protected @Nullable Refund refund;

    @Embedded
    protected @Nullable Demand demand;

    @Enumerated(EnumType.STRING)
    protected @Nullable ReplacementOutcome outcome;

    protected @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReplacementRow() {}

    /** Takes the parts that never change. */
    protected ReplacementRow(
            String claimNumber, UUID customerId, ProductLine productLine, ApplicationRecord application) {
        this.id = UUID.randomUUID();
        this.claimNumber = claimNumber;
        this.customerId = customerId;
        this.productLine = productLine;
        this.openedAt = application.appliedAt();
        this.application = application;
    }

    UUID id() {
        return id;
    }

    String claimNumber() {
        return claimNumber;
    }

    UUID customerId() {
        return customerId;
    }

    ProductLine productLine() {
        return productLine;
    }

    ReplacementStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    ApplicationRecord application() {
        return application;
    }

    Optional<Entitlement> entitlement() {
        return Optional.ofNullable(entitlement);
    }

    /** Whether he is entitled to another product or to his money back. */
    boolean granted() {
        return entitlement != null && entitlement.entitlement() == EntitlementDecision.ENTITLED;
    }

    /** Whether money was asked for and he is entitled to nothing beside it: once that is answered, it is over. */
    boolean moneyOnly() {
        return application.wish() == Wish.COMPENSATION && !granted();
    }

    Optional<Exchange> exchange() {
        return Optional.ofNullable(exchange);
    }

    Optional<TakeBack> takeBack() {
        return Optional.ofNullable(takeBack);
    }

    Optional<Refund> refund() {
        return Optional.ofNullable(refund);
    }

    /** Returns the day of the last confirmation once the customer has what he gets and the original is back. */
    Optional<LocalDate> handedOverOn() {
        LocalDate given = refund == null ? null : refund.refundPaidOn();
        if (exchange != null) {
            given = exchange.deliveredOn();
        }
        if (given == null || takeBack == null) {
            return Optional.empty();
        }
        LocalDate back = takeBack.takenBackOn();
        return Optional.of(back.isAfter(given) ? back : given);
    }

    Optional<Demand> demand() {
        return Optional.ofNullable(demand);
    }

    Optional<ReplacementOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }
}
