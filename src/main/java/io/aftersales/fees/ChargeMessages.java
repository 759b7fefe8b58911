package io.aftersales.fees;

import io.aftersales.money.Money;
import io.aftersales.notifications.Outbox;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What customers are told about their charges, and finance about what has to be settled by hand. */
@Component
class ChargeMessages {

    private final Outbox outbox;

    ChargeMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Told whenever the customer is to pay, with the amount that counts then. */
    void due(CustomerCharge charge, Instant at) {
        outbox.toCustomer(
                charge.customerId(),
                "charge-due",
                charge.claimNumber(),
                "due " + at,
                Map.of("amount", Money.text(charge.amountCents(), charge.currency())));
    }

    /** A correction came after the charge was settled. */
    void difference(CustomerCharge charge, AgreedCharge corrected, Instant at) {
        outbox.toGroup(
                Groups.FINANCE,
                "charge-difference",
                charge.claimNumber(),
                "difference " + at,
                Map.of(
                        "before", Money.text(charge.amountCents(), charge.currency()),
                        "amount", Money.text(corrected.chargeCents(), charge.currency())));
    }
}
