package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends repairs that customers withdraw while they run. Every method is one transaction that may be running already. */
@Service
@Transactional
public class RepairEnding {

    private final RepairRegister register;
    private final RepairDesk desk;
    private final VisitDesk visits;
    private final RepairMessages messages;
    private final RepairProcess process;

    RepairEnding(
            RepairRegister register,
            RepairDesk desk,
            VisitDesk visits,
            RepairMessages messages,
            RepairProcess process) {
        this.register = register;
        this.desk = desk;
        this.visits = visits;
        this.messages = messages;
        this.process = process;
    }

    /**
     * The customer wants his product repaired no more, whatever was done about it: a booked visit is called off, nothing
     * is owed any more, and the work that was done stays on record. Repeating it has no effect.
     *
     * @param reason in his words
     * @return the number of the claim, as it is on file
     * @throws io.aftersales.problems.InvalidInput with everything that was left out, and for a repair that has ended
     *     otherwise: what was delivered cannot be withdrawn
     * @throws io.aftersales.problems.Refused if that claim has no repair
     */
    public String withdraw(@Nullable String claimNumber, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var number = problems.required("claimNumber", claimNumber, RepairTexts.CODE);
        var why = problems.required("reason", reason, RepairTexts.LONG);
        problems.throwIfAny();
        Repair repair = register.lock(number.orElseThrow());
        if (repair.outcome() == RepairOutcome.DECLINED) {
            return repair.claimNumber();
        }
        if (repair.outcome() != null) {
            problems.reject("claimNumber", repair.claimNumber(), "repairs.withdrawal.over", repair.outcome());
            problems.throwIfAny();
        }
        register.note(
                repair,
                RepairEvent.REPAIR_WITHDRAWN,
                by,
                Map.of("repairStatus", repair.status().name()),
                Map.of("reason", why.orElseThrow()));
        visits.callOff(repair, "The customer wants no repair any more", by);
        desk.finish(repair.claimNumber(), RepairOutcome.DECLINED, by);
        messages.withdrawn(repair);
        process.withdrawn(repair.claimNumber());
        return repair.claimNumber();
    }
}
