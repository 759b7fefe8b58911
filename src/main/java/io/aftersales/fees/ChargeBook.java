package io.aftersales.fees;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.money.Money;
import io.aftersales.problems.Refused;
import io.aftersales.products.ProductLine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
     * Charges the customer, once; what is due already follows the sheet. What is settled already stays: finance is told
     * of the difference and settles it with the customer.
     *
     * @param before what the version of the sheet before this one came to, in hundredths
     */
    void charge(Sheet sheet, AgreedCharge agreed, long before, String by) {
        Optional<CustomerCharge> present = charges.lock(sheet.claimNumber());
        if (present.isPresent()) {
            follow(present.get(), agreed, before, by);
            return;
        }
        Long limit = agreed.agreedCents();
        if (limit != null && agreed.chargeCents() > 0) {
            boolean negotiated = negotiatedFirst(sheet.claimNumber());
            CustomerCharge charge = charges.save(new CustomerCharge(
                    sheet.claimNumber(),
                    claims.customerOf(sheet.claimNumber()),
                    agreed.ground(),
                    limit,
                    agreed.chargeCents(),
                    sheet.currency(),
                    register.now()));
            begin(charge, negotiated, by);
        }
    }

    /**
     * Charges a customer for damage, once, after the business department has negotiated it (FEE-12). The same again has
     * no effect.
     *
     * @throws Refused if he is charged another amount for that case already
     */
    void recover(String number, UUID customerId, long cents, String currency, String by) {
        Optional<CustomerCharge> present = charges.lock(number);
        if (present.filter(charge -> charge.agreedCents() != cents).isPresent()) {
            throw new Refused(
                    CONFLICT,
                    "fees.charge.second",
                    number,
                    Money.text(present.get().agreedCents(), currency));
        }
        if (present.isEmpty()) {
            CustomerCharge charge = charges.save(new CustomerCharge(
                    number, customerId, ChargeGround.DAMAGE, cents, cents, currency, register.now()));
            begin(charge, true, by);
        }
    }

    private void begin(CustomerCharge charge, boolean negotiatedFirst, String by) {
        note(charge, FeeEvent.CHARGE_DUE, charge.amountCents(), by);
        if (!negotiatedFirst) {
            messages.due(charge, register.now());
        }
        process.chargeDue(charge.claimNumber(), negotiatedFirst);
    }

    private void follow(CustomerCharge charge, AgreedCharge agreed, long before, String by) {
        if (charge.follow(agreed)) {
            note(charge, FeeEvent.CHARGE_CHANGED, charge.amountCents(), by);
            if (!negotiatedFirst(charge.claimNumber())) {
                messages.due(charge, register.now());
            }
        } else if (charge.settled() && agreed.chargeCents() != before) {
            note(charge, FeeEvent.CHARGE_DIFFERENCE, agreed.chargeCents(), by);
            messages.difference(charge, agreed, register.now());
        }
    }

    /** Machinery is sold under contracts, whose costs the business department negotiates (F16, FEE-12). */
    private boolean negotiatedFirst(String claimNumber) {
        return claims.get(claimNumber).request().productLine() == ProductLine.MACHINERY;
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
