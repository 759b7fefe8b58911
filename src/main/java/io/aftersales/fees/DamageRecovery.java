package io.aftersales.fees;

import io.aftersales.complaints.DamageRepaired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recovers from the customer what the damage of a complaint cost, in the transaction that recorded it (FEE-12). */
@Component
class DamageRecovery {

    private final ChargeBook charges;
    private final LinePricing pricing;

    DamageRecovery(ChargeBook charges, LinePricing pricing) {
        this.charges = charges;
        this.pricing = pricing;
    }

    /**
     * Charges the customer of a complaint; telling the same again has no effect.
     *
     * @throws io.aftersales.problems.Refused if he is charged another amount for it already
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void recover(DamageRepaired damage) {
        charges.recover(damage, pricing.currency());
    }
}
