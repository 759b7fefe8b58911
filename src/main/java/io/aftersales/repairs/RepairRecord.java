package io.aftersales.repairs;

import io.aftersales.claims.ClaimRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the repair of a claim follow what staff put on record of it. */
@Component
class RepairRecord {

    private final RepairRegister register;
    private final DiagnosisDesk diagnoses;
    private final RepairEnds ends;

    RepairRecord(RepairRegister register, DiagnosisDesk diagnoses, RepairEnds ends) {
        this.register = register;
        this.diagnoses = diagnoses;
        this.ends = ends;
    }

    /**
     * Joins the transaction that changes the record. A repair that runs goes on under the terms of its product; one that
     * has ended comes into the history of the unit, when its serial number is learned late.
     */
    @EventListener
    @Transactional
    public void adopt(ClaimRecorded event) {
        register.lockIfAny(event.claimNumber()).ifPresent(repair -> {
            repair.adopt(event.request().productLine(), event.request().serialKey());
            diagnoses.reassess(repair, event.by());
            if (repair.status() == RepairStatus.FINISHED) {
                ends.putOnFile(repair);
            }
        });
    }
}
