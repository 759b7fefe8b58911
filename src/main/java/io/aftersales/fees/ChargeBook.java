package io.aftersales.fees;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.money.Money;
import io.aftersales.products.ProductLine;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Charges customers for what the sheets of their services come to. */
@Component
class ChargeBook {

    private final Charges charges;
    private final ClaimFiles claims;
    private final FeeRegister register;
    private final FeeProcess process;

    ChargeBook(Charges charges, ClaimFiles claims, FeeRegister register, FeeProcess process) {
        this.charges = charges;
        this.claims = claims;
        this.register = register;
        this.process = process;
    }

    /** Charges the customer, once; what is due already follows the sheet. */
    void charge(Sheet sheet, AgreedCharge agreed, String by) {
        Optional<CustomerCharge> present = charges.lock(sheet.claimNumber());
        if (present.isPresent()) {
            if (present.get().follow(agreed)) {
                note(sheet, FeeEvent.CHARGE_CHANGED, agreed, by);
            }
            return;
        }
        Long limit = agreed.agreedCents();
        if (limit != null && agreed.chargeCents() > 0) {
            charges.save(new CustomerCharge(
                    sheet.claimNumber(),
                    agreed.ground(),
                    limit,
                    agreed.chargeCents(),
                    sheet.currency(),
                    register.now()));
            note(sheet, FeeEvent.CHARGE_DUE, agreed, by);
            process.chargeDue(sheet.claimNumber(), negotiatedFirst(sheet.claimNumber()));
        }
    }

    /** Machinery is sold under contracts, whose costs the business department negotiates (F16, FEE-12). */
    private boolean negotiatedFirst(String claimNumber) {
        return claims.get(claimNumber).request().productLine() == ProductLine.MACHINERY;
    }

    private void note(Sheet sheet, FeeEvent event, AgreedCharge agreed, String by) {
        register.note(
                sheet.claimNumber(),
                event,
                by,
                Map.of(
                        "amount", Money.text(agreed.chargeCents(), sheet.currency()),
                        "chargeGround", agreed.ground().name()));
    }
}
