package io.aftersales.fees;

import io.aftersales.money.Amounts;
import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects what customers have to pay, negotiates it, and issues receipts. Every method is one transaction that may be
 * running already.
 */
@Service
@Transactional
public class ChargeDesk {

    private final ChargeBook book;
    private final FeeRegister register;
    private final Colleagues staff;
    private final PaymentCheck check;
    private final ChargeMessages messages;

    ChargeDesk(ChargeBook book, FeeRegister register, Colleagues staff, PaymentCheck check, ChargeMessages messages) {
        this.book = book;
        this.register = register;
        this.staff = staff;
        this.check = check;
        this.messages = messages;
    }

    /** What came of asking the customer for his payment. */
    public enum Collected {
        PAID,
        DISPUTED
    }

    /** What came of a negotiation. */
    public enum Negotiated {
        /** He pays what he agreed to. */
        CONFIRMED,
        /** He shall pay less, or nothing. */
        RELIEF
    }

    /**
     * Records what the customer did. A payment that is told twice counts once.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out, also an amount that is
     *     not the one that is due
     * @throws Refused if there is no such charge, or it is settled otherwise
     */
    public Collected collect(String claimNumber, CollectionReport report, String by) {
        Problems problems = new Problems();
        Optional<Collected> result = problems.requiredOneOf("collectionResult", report.result(), Collected.class);
        problems.throwIfAny();
        if (result.orElseThrow() == Collected.DISPUTED) {
            String why = problems.required("disputeReason", report.disputeReason(), FeeTexts.LONG)
                    .orElse("");
            problems.throwIfAny();
            book.lock(claimNumber).dispute();
            register.note(claimNumber, FeeEvent.CHARGE_DISPUTED, by, Map.of(), Map.of("reasonText", why));
            return Collected.DISPUTED;
        }
        Optional<Long> cents = Amounts.typed("paidAmount", report.amount(), 0, FeeTexts.MOST_CENTS, problems);
        Optional<Payment> payment = check.payment(report, by, problems);
        problems.throwIfAny();
        CustomerCharge charge = book.lock(claimNumber);
        cents.filter(paid -> paid != charge.amountCents())
                .ifPresent(paid -> problems.reject(
                        "paidAmount",
                        Money.text(paid, charge.currency()),
                        "fees.charge.amount",
                        Money.text(charge.amountCents(), charge.currency())));
        problems.throwIfAny();
        if (charge.pay(cents.orElseThrow(), payment.orElseThrow())) {
            register.note(
                    claimNumber,
                    FeeEvent.CHARGE_PAID,
                    by,
                    Map.of(
                            "amount", Money.text(charge.amountCents(), charge.currency()),
                            "paidOn", payment.orElseThrow().paidOn().toString(),
                            "paymentMethod", payment.orElseThrow().method().name()));
        }
        return Collected.PAID;
    }

    /**
     * Records what was negotiated (FEE-12), on what the sheet comes to by now. That the customer pays less has to be
     * approved.
     *
     * @param amount what he shall pay, less than is due, such as 80.00; 0 to waive all
     */
    public Negotiated negotiate(
            String claimNumber, @Nullable String result, @Nullable String amount, @Nullable String reason, String by) {
        Problems problems = new Problems();
        Optional<Negotiated> agreed = problems.requiredOneOf("negotiationResult", result, Negotiated.class);
        String why =
                problems.required("negotiationReason", reason, FeeTexts.LONG).orElse("");
        boolean less = agreed.filter(Negotiated.RELIEF::equals).isPresent();
        Optional<Long> cents =
                less ? Amounts.typed("reliefAmount", amount, 0, FeeTexts.MOST_CENTS, problems) : Optional.empty();
        problems.throwIfAny();
        CustomerCharge charge = book.lock(claimNumber);
        book.catchUp(charge, by);
        cents.filter(shall -> shall >= charge.amountCents())
                .ifPresent(shall -> problems.reject(
                        "reliefAmount",
                        Money.text(shall, charge.currency()),
                        "fees.relief.less",
                        Money.text(charge.amountCents(), charge.currency())));
        problems.throwIfAny();
        Map<String, String> facts = new HashMap<>();
        if (less) {
            charge.propose(cents.orElseThrow(), why, by);
            facts.put("amount", Money.text(cents.orElseThrow(), charge.currency()));
        } else {
            charge.confirm();
            messages.due(charge, register.now());
        }
        register.note(
                claimNumber,
                less ? FeeEvent.CHARGE_RELIEF_PROPOSED : FeeEvent.CHARGE_CONFIRMED,
                by,
                facts,
                Map.of("reasonText", why));
        return agreed.orElseThrow();
    }

    /**
     * Records whether the customer may pay less. Where he may not, corrections of the sheet since count.
     *
     * @param reason needed for a refusal
     * @return what became of the charge: negotiated further, due, or waived
     * @throws Refused if {@code by} proposed it himself, or may not approve it
     */
    public ChargeStatus approve(String claimNumber, boolean approved, @Nullable String reason, String by) {
        Problems problems = new Problems();
        Optional<String> why = approved
                ? problems.optional("approvalReason", reason, FeeTexts.LONG)
                : problems.required("approvalReason", reason, FeeTexts.LONG);
        problems.throwIfAny();
        staff.expectDecider(by, Groups.MANAGERS, "fees.decider", claimNumber);
        CustomerCharge charge = book.lock(claimNumber);
        if (approved) {
            book.relieve(charge, by);
        } else {
            charge.refuse(by);
            book.catchUp(charge, by);
        }
        register.note(
                claimNumber,
                approved ? FeeEvent.CHARGE_RELIEF_APPROVED : FeeEvent.CHARGE_RELIEF_REFUSED,
                by,
                Map.of("amount", Money.text(charge.amountCents(), charge.currency())),
                why.map(text -> Map.of("reasonText", text)).orElse(Map.of()));
        if (charge.status() == ChargeStatus.DUE) {
            messages.due(charge, register.now());
        }
        return charge.status();
    }

    /** Records the receipt or invoice that the customer got (FEE-11). The same number again has no effect. */
    public void issue(String claimNumber, @Nullable String number, String by) {
        Problems problems = new Problems();
        String written =
                problems.required("receiptNumber", number, FeeTexts.NAME).orElse("");
        problems.throwIfAny();
        staff.expectDecider(by, Groups.FINANCE, "fees.decider", claimNumber);
        if (book.lock(claimNumber).issue(written, register.now(), by)) {
            register.note(claimNumber, FeeEvent.CHARGE_RECEIPT_ISSUED, by, Map.of("receiptNumber", written));
        }
    }
}
