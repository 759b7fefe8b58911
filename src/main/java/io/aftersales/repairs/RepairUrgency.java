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

    RepairUrgency(RepairRegister register, RepairProcess process) {
        this.register = register;
        this.process = process;
    }

    /** Joins the transaction that makes the claim urgent. A customer who waits without a repair is called first too. */
    @EventListener
    @Transactional
    public void adopt(ClaimMadeUrgent event) {
        register.lockIfAny(event.claimNumber()).ifPresent(Repair::makeUrgent);
        process.makeUrgent(event.claimNumber());
    }
}
