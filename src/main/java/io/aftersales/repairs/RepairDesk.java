package io.aftersales.repairs;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.NextService;
import io.aftersales.claims.ServiceMode;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends repairs, and takes products in. Every method is one transaction that may be running already. */
@Service
@Transactional
public class RepairDesk {

    private final RepairRegister register;
    private final ClaimFiles claims;
    private final RepairPromises promises;
    private final RepairEnds ends;
    private final RepairStaff staff;

    RepairDesk(
            RepairRegister register, ClaimFiles claims, RepairPromises promises, RepairEnds ends, RepairStaff staff) {
        this.register = register;
        this.claims = claims;
        this.promises = promises;
        this.ends = ends;
        this.staff = staff;
    }

    /**
     * Opens the repair of a claim, or opens it again. Repeating it has no effect.
     *
     * @param mode how the product is reached; guidance alone needs no repair and counts as a visit (DSP-02)
     * @return how the product is reached
     * @throws Refused if there is no such claim
     */
    public ServiceMode open(String claimNumber, ServiceMode mode, String by) {
        ServiceMode reached = mode == ServiceMode.REMOTE_GUIDANCE ? ServiceMode.ON_SITE : mode;
        Optional<Repair> present = register.lockIfAny(claimNumber);
        boolean news = present.map(repair -> repair.reopen(reached)).orElse(true);
        Repair repair = present.orElseGet(() -> create(claimNumber, reached));
        if (news) {
            register.note(repair, RepairEvent.REPAIR_OPENED, by, Map.of("mode", reached.name()));
        }
        return repair.mode();
    }

    private Repair create(String claimNumber, ServiceMode mode) {
        ClaimFile claim = claims.get(claimNumber);
        return register.add(new Repair(claim, mode, claims.customerOf(claimNumber), register.now()));
    }

    /**
     * Records that the product has arrived by post or was brought in (RPR-01).
     *
     * @return who repairs it
     */
    public String receive(String claimNumber, @Nullable String condition, @Nullable String engineer, String by) {
        Problems problems = new Problems();
        String seen =
                problems.required("condition", condition, RepairTexts.LONG).orElse("");
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        String worker = engineer == null || engineer.isBlank() ? by : engineer.strip();
        if (!staff.isMember(worker, RepairStaff.ENGINEERS)) {
            problems.reject("engineer", worker, "repairs.engineer.unknown");
        }
        problems.throwIfAny();
        repair.assign(worker);
        register.note(repair, RepairEvent.PRODUCT_RECEIVED, by, Map.of(), Map.of("receivedCondition", seen));
        return worker;
    }

    /**
     * Ends a repair, and tells the claim what came of it. Repeating it has no effect.
     *
     * @return which service the claim needs next
     * @throws Refused if it ended otherwise already
     */
    public NextService finish(String claimNumber, RepairOutcome outcome, String by) {
        Repair repair = register.lock(claimNumber);
        if (repair.finish(outcome, register.now())) {
            promises.withdraw(repair, "The repair ended: " + outcome, by);
            ends.settle(repair, outcome, by);
            register.note(repair, RepairEvent.REPAIR_FINISHED, by, Map.of("repairOutcome", outcome.name()));
        }
        return outcome.next();
    }
}
