package io.aftersales.fees;

import static io.aftersales.problems.Refused.Kind.CONFLICT;
import static io.aftersales.problems.Refused.Kind.UNKNOWN;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.complaints.ChargeReply;
import io.aftersales.complaints.DamageRepaired;
import io.aftersales.money.Money;
import io.aftersales.problems.Refused;
import io.aftersales.products.ProductLine;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Charges customers for what the sheets of their services come to, and for damage that they have to bear. */
@Component
class ChargeBook {

    private final Charges charges;
    private final ClaimFiles claims;
    private final FeeRegister register;
    private final FeeProcess process;
    private final ChargeMessages messages;

    ChargeBook(Charges charges, ClaimFiles claims, FeeRegister register, FeeProcess process, ChargeMessages messages) {
        this.charges = charges;
        this.claims = claims;
        this.register = register;
        this.process = process;
        this.messages = messages;
    }

    /**
     * Returns the charge of that case and keeps others from changing it until the transaction ends.
     *
     * @throws Refused if there is none
     */
    CustomerCharge lock(String claimNumber) {
        return charges.lock(claimNumber).orElseThrow(() -> new Refused(UNKNOWN, "fees.charge.unknown", claimNumber));
    }

    /**
     * Charges the customer, once; what is due or disputed follows the sheet. What is settled already stays: finance is
     * told of the difference and settles it with the customer.
     *
     * @param before what the version of the sheet before this one came to, in hundredths
     */
    void charge(Sheet sheet, AgreedCharge agreed, long before, String by) {
        Optional<CustomerCharge> present = charges.lock(sheet.claimNumber());
        if (present.isPresent()) {
            follow(present.get(), agreed, before, by);
            return;
        }
        if (agreed.agreedCents() != null && agreed.chargeCents() > 0) {
            boolean negotiated = negotiatedFirst(sheet.claimNumber());
            CustomerCharge charge = charges.save(new CustomerCharge(
                    sheet.claimNumber(),
                    claims.customerOf(sheet.claimNumber()),
                    agreed,
                    sheet.currency(),
                    register.now()));
            begin(charge, negotiated, by);
        }
    }

    /**
     * Charges a customer for damage, once (FEE-12): he is asked for it where he has consented to it; otherwise, and where
     * it is machinery, the business department negotiates it first (F16). The same again has no effect.
     *
     * @throws Refused if he is charged another amount for that case already
     */
    void recover(DamageRepaired damage, String currency) {
        String number = damage.complaintNumber();
        long cents = damage.costCents();
        Optional<CustomerCharge> present = charges.lock(number);
        if (present.filter(charge -> charge.agreedCents() != cents).isPresent()) {
            throw new Refused(
                    CONFLICT,
                    "fees.charge.second",
                    number,
                    Money.text(present.get().agreedCents(), currency));
        }
        if (present.isEmpty()) {
            ChargeReply reply = damage.reply();
            boolean consented = reply != null && reply.consents();
            CustomerCharge charge = new CustomerCharge(
                    number,
                    damage.customerId(),
                    new AgreedCharge(ChargeGround.DAMAGE, cents, cents),
                    currency,
                    register.now());
            charge.agreed(damage.positions(), reply == null || !consented ? null : consent(reply, damage.by()));
            begin(charges.save(charge), !consented || underContract(damage.productLine()), damage.by());
            dispute(charge, reply, damage.by());
        }
    }

    private static ChargeConsent consent(ChargeReply reply, String by) {
        return new ChargeConsent(reply.at(), reply.channel(), reply.givenBy(), by);
    }

    private void dispute(CustomerCharge charge, @Nullable ChargeReply reply, String by) {
        String why = reply == null ? null : reply.disputeReason();
        if (why != null) {
            charge.dispute();
            register.note(charge.claimNumber(), FeeEvent.CHARGE_DISPUTED, by, Map.of(), Map.of("reasonText", why));
        }
    }

    /** Takes over what the sheet comes to by now, where the charge did not follow a correction. */
    void catchUp(CustomerCharge charge, String by) {
        corrected(charge).ifPresent(agreed -> takeOver(charge, agreed, by));
    }

    /**
     * Approves the relief that was proposed. Finance is told where the sheet was corrected while it waited.
     *
     * @throws Refused if nothing was proposed, or {@code by} proposed it himself
     */
    void relieve(CustomerCharge charge, String by) {
        boolean first = !charge.settled();
        long due = charge.amountCents();
        charge.approve(by);
        corrected(charge)
                .filter(agreed -> first && agreed.chargeCents() != due)
                .ifPresent(agreed -> tell(charge, agreed, by));
    }

    /** Returns what the latest version of the sheet comes to; empty where there is no sheet, as for damage. */
    private Optional<AgreedCharge> corrected(CustomerCharge charge) {
        return register.find(charge.claimNumber()).map(register::latest).map(SheetVersion::charge);
    }

    private void begin(CustomerCharge charge, boolean negotiatedFirst, String by) {
        note(charge, FeeEvent.CHARGE_DUE, charge.amountCents(), by);
        if (!negotiatedFirst) {
            messages.due(charge, register.now());
        }
        process.chargeDue(charge.claimNumber(), negotiatedFirst);
    }

    private void follow(CustomerCharge charge, AgreedCharge agreed, long before, String by) {
        if (takeOver(charge, agreed, by)) {
            // who disputes it is told when the negotiation is over
            if (charge.status() == ChargeStatus.DUE && !negotiatedFirst(charge.claimNumber())) {
                messages.due(charge, register.now());
            }
        } else if (charge.settled() && agreed.chargeCents() != before) {
            tell(charge, agreed, by);
        }
    }

    private boolean takeOver(CustomerCharge charge, AgreedCharge agreed, String by) {
        boolean changed = charge.follow(agreed);
        if (changed) {
            note(charge, FeeEvent.CHARGE_CHANGED, charge.amountCents(), by);
        }
        return changed;
    }

    private void tell(CustomerCharge charge, AgreedCharge agreed, String by) {
        note(charge, FeeEvent.CHARGE_DIFFERENCE, agreed.chargeCents(), by);
        messages.difference(charge, agreed, register.now());
    }

    /** Machinery is sold under contracts, whose costs the business department negotiates (F16, FEE-12). */
    private boolean negotiatedFirst(String claimNumber) {
        return underContract(claims.get(claimNumber).request().productLine());
    }

    private static boolean underContract(ProductLine line) {
        return line == ProductLine.MACHINERY;
    }

    private void note(CustomerCharge charge, FeeEvent event, long cents, String by) {
        register.note(
                charge.claimNumber(),
                event,
                by,
                Map.of(
                        "amount", Money.text(cents, charge.currency()),
                        "chargeGround", charge.ground().name()));
    }
}
