package io.aftersales.fees;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers see of fees: their charge, and nothing of what a service cost the company. */
@Service
@Transactional(readOnly = true)
public class CustomerCharges {

    private final Charges charges;

    CustomerCharges(Charges charges) {
        this.charges = charges;
    }

    /**
     * The charge of a customer.
     *
     * @param amountCents what he pays, in hundredths
     * @param receiptNumber of the receipt or invoice, once it is issued
     */
    public record Notice(
            long amountCents,
            String currency,
            ChargeStatus status,
            ChargeGround ground,
            Optional<String> receiptNumber) {}

    /** Returns what the customer of that claim pays; empty when nothing is charged. */
    public Optional<Notice> find(String claimNumber) {
        return charges.findById(claimNumber)
                .map(charge -> new Notice(
                        charge.amountCents(),
                        charge.currency(),
                        charge.status(),
                        charge.ground(),
                        Optional.ofNullable(charge.receiptNumber())));
    }
}
