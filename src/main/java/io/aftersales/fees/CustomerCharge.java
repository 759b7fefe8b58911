package io.aftersales.fees;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.problems.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the customer of one claim, or of one complaint, pays (FEE-10, FEE-12). Guards its own steps; once it is paid or waived nothing changes it. */
@Entity
public class CustomerCharge extends ChargeTerms {

    @Id
    private String claimNumber;

    private UUID customerId;

    @Version
    private @Nullable Long lockVersion;

    @Enumerated(EnumType.STRING)
    private ChargeStatus status = ChargeStatus.DUE;

    @Enumerated(EnumType.STRING)
    private ChargeGround ground;

    private long agreedCents;
    private long amountCents;
    private String currency;
    private Instant dueSince;

    @Embedded
    private @Nullable Relief relief;

    /** Whether a relief was approved once, also where another one was proposed since. */
    private boolean relieved;

    @Embedded
    private @Nullable Payment payment;

    private @Nullable String receiptNumber;
    private @Nullable Instant issuedAt;
    private @Nullable String issuedBy;

    @SuppressWarnings("NullAway.Init")
    protected CustomerCharge() {}

    CustomerCharge(String claimNumber, UUID customerId, AgreedCharge agreed, String currency, Instant at) {
        this.claimNumber = claimNumber;
        this.customerId = customerId;
        this.ground = agreed.ground();
        this.agreedCents = Objects.requireNonNull(agreed.agreedCents());
        this.amountCents = agreed.chargeCents();
        this.currency = currency;
        this.dueSince = at;
    }

    /**
     * Follows a correction of the sheet until it is settled, also while it is disputed; a relief that waits for its
     * approval comes first. That nothing at all is to be paid is a waiver, which somebody approves.
     */
    boolean follow(AgreedCharge corrected) {
        Long agreed = corrected.agreedCents();
        boolean waiting = relief != null;
        if (settled() || waiting || agreed == null) {
            return false;
        }
        if (corrected.chargeCents() == 0 || corrected.chargeCents() == amountCents) {
            return false;
        }
        ground = corrected.ground();
        agreedCents = agreed;
        amountCents = corrected.chargeCents();
        return true;
    }

    /**
     * Is paid. The same payment again has no effect.
     *
     * @throws Refused if another payment was confirmed, or nothing is due
     */
    boolean pay(long cents, Payment confirmed) {
        if (payment != null && payment.same(confirmed) && cents == amountCents) {
            return false;
        }
        if (payment != null) {
            throw new Refused(CONFLICT, "fees.charge.paid", claimNumber, payment.paidOn());
        }
        status.expect(claimNumber, ChargeStatus.DUE);
        status = ChargeStatus.PAID;
        payment = confirmed;
        return true;
    }

    void dispute() {
        status.expect(claimNumber, ChargeStatus.DUE);
        status = ChargeStatus.DISPUTED;
    }

    /** Stays as it is after a negotiation. */
    void confirm() {
        status.expect(claimNumber, ChargeStatus.DISPUTED, ChargeStatus.DUE);
        status = ChargeStatus.DUE;
    }

    void propose(long cents, String reason, String by) {
        status.expect(claimNumber, ChargeStatus.DISPUTED, ChargeStatus.DUE);
        status = ChargeStatus.DISPUTED;
        relieved = reduced();
        relief = new Relief(cents, reason, by, null);
    }

    /** @throws Refused if nothing was proposed, or {@code by} proposed it himself */
    void approve(String by) {
        Relief proposed = expectProposed(by);
        relief = new Relief(proposed.cents(), proposed.reason(), proposed.proposedBy(), by);
        amountCents = proposed.cents();
        status = amountCents == 0 ? ChargeStatus.WAIVED : ChargeStatus.DUE;
    }

    /** As {@link #approve}: it is negotiated further. */
    void refuse(String by) {
        expectProposed(by);
        relief = null;
    }

    /** Gets its receipt or invoice. The same number again has no effect. */
    boolean issue(String number, Instant at, String by) {
        status.expect(claimNumber, ChargeStatus.PAID);
        if (receiptNumber != null && !receiptNumber.equals(number)) {
            throw new Refused(CONFLICT, "fees.receipt.issued", claimNumber, receiptNumber);
        }
        if (receiptNumber != null) {
            return false;
        }
        receiptNumber = number;
        issuedAt = at;
        issuedBy = by;
        return true;
    }

    private Relief expectProposed(String by) {
        status.expect(claimNumber, ChargeStatus.DISPUTED);
        if (relief == null || relief.approvedBy() != null) {
            throw new Refused(CONFLICT, "fees.relief.none", claimNumber);
        }
        if (relief.proposedBy().equals(by)) {
            throw new Refused(CONFLICT, "fees.relief.own", claimNumber, by);
        }
        return relief;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public ChargeStatus status() {
        return status;
    }

    UUID customerId() {
        return customerId;
    }

    /** Whether it was paid, waived or reduced, so that no correction changes it any more. */
    boolean settled() {
        return status == ChargeStatus.PAID || status == ChargeStatus.WAIVED || reduced();
    }

    private boolean reduced() {
        return relieved || (relief != null && relief.approvedBy() != null);
    }

    public ChargeGround ground() {
        return ground;
    }

    /** Returns what the customer agreed to, in hundredths. */
    public long agreedCents() {
        return agreedCents;
    }

    /** Returns what he pays, in hundredths. */
    public long amountCents() {
        return amountCents;
    }

    public String currency() {
        return currency;
    }

    public Instant dueSince() {
        return dueSince;
    }

    public Optional<Relief> relief() {
        return Optional.ofNullable(relief);
    }

    public Optional<Payment> payment() {
        return Optional.ofNullable(payment);
    }

    public @Nullable String receiptNumber() {
        return receiptNumber;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable String issuedBy() {
        return issuedBy;
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "CustomerCharge[" + claimNumber + ", " + status + "]";
    }
}
