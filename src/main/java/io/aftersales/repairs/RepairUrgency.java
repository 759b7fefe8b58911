package io.aftersales.repairs;

import io.aftersales.claims.ClaimMadeUrgent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the repair of a claim that has become urgent go before others. */
@Component
class RepairUrgency {

    private final RepairRegister register;
    private final RepairProcess process;
    private final RepairRules rules;

    RepairUrgency(RepairRegister register, RepairProcess process, RepairRules rules) {
        this.register = register;
        this.process = process;
        this.rules = rules;
    }

    /** Joins the transaction that makes the claim urgent. A customer who waits without a repair is called first too. */
    @EventListener
    @Transactional
    public void adopt(ClaimMadeUrgent event) {
        register.lockIfAny(event.claimNumber()).ifPresent(repair -> {
            repair.makeUrgent();
            repair.reportSooner(rules.reportDays(true), register.now());
        });
        process.makeUrgent(event.claimNumber());
    }
}
