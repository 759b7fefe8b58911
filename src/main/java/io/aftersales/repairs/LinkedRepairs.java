package io.aftersales.repairs;

import io.aftersales.claims.ClaimLinked;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the repair of a claim that repeats another one: nobody comes, and nothing is owed for it any more. */
@Component
class LinkedRepairs {

    private final RepairRegister register;
    private final VisitDesk visits;
    private final RepairPromises promises;

    LinkedRepairs(RepairRegister register, VisitDesk visits, RepairPromises promises) {
        this.register = register;
        this.visits = visits;
        this.promises = promises;
    }

    /** Joins the transaction that links the claim. No effect on a claim without repair, or whose repair is over. */
    @EventListener
    @Transactional
    public void end(ClaimLinked event) {
        register.lockIfAny(event.claimNumber())
                .filter(repair -> repair.outcome() == null)
                .ifPresent(repair -> {
                    String reason = "Repeats " + event.earlier();
                    visits.callOff(repair, reason, event.by());
                    repair.finish(RepairOutcome.DECLINED, register.now());
                    promises.withdraw(repair, reason, event.by());
                    register.note(
                            repair,
                            RepairEvent.REPAIR_FINISHED,
                            event.by(),
                            Map.of("repairOutcome", RepairOutcome.DECLINED.name(), "to", event.earlier()));
                });
    }
}
