package io.aftersales.repairs;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.NextService;
import io.aftersales.claims.ServiceMode;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.Map;
import java.util.Optional;
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
    private final Colleagues staff;
    private final RepairMessages messages;
    private final RepairRules rules;

    RepairDesk(
            RepairRegister register,
            ClaimFiles claims,
            RepairPromises promises,
            RepairEnds ends,
            Colleagues staff,
            RepairMessages messages,
            RepairRules rules) {
        this.register = register;
        this.claims = claims;
        this.promises = promises;
        this.ends = ends;
        this.staff = staff;
        this.messages = messages;
        this.rules = rules;
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
            repair.reportEvery(rules.reportDays(repair.urgent()), register.now());
            register.note(repair, RepairEvent.REPAIR_OPENED, by, Map.of("mode", reached.name()));
        }
        return repair.mode();
    }

    private Repair create(String claimNumber, ServiceMode mode) {
        ClaimFile claim = claims.get(claimNumber);
        return register.add(new Repair(claim, mode, claims.customerOf(claimNumber), register.now()));
    }

    /**
     * Records that the product has arrived by post or was brought in (RPR-01), or that it does not come.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is missing or wrong
     * @throws Refused if the repair is over
     */
    public Receipt receive(String claimNumber, ReceiptReport report, String by) {
        Problems problems = new Problems();
        ReceiptResult result = problems.oneOf("receiptResult", report.result(), ReceiptResult.class)
                .orElse(ReceiptResult.RECEIVED);
        boolean came = result == ReceiptResult.RECEIVED;
        var seen = came
                ? problems.required("condition", report.condition(), RepairTexts.LONG)
                : problems.required("note", report.note(), RepairTexts.LONG);
        String engineer = report.engineer();
        String worker = engineer == null || engineer.isBlank() ? by : engineer.strip();
        if (came && !staff.isMember(worker, Groups.ENGINEERS)) {
            problems.reject("engineer", worker, "repairs.engineer.unknown");
        }
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        return came
                ? received(repair, seen.orElseThrow(), worker, by)
                : notReceived(repair, result, seen.orElseThrow(), by);
    }

    private Receipt received(Repair repair, String condition, String worker, String by) {
        repair.assign(worker);
        register.note(repair, RepairEvent.PRODUCT_RECEIVED, by, Map.of(), Map.of("receivedCondition", condition));
        return new Receipt(ReceiptResult.RECEIVED, worker);
    }

    private Receipt notReceived(Repair repair, ReceiptResult result, String note, String by) {
        repair.expectRunning();
        if (result == ReceiptResult.VISIT) {
            repair.visitInstead();
        }
        register.note(
                repair, RepairEvent.PRODUCT_NOT_SENT, by, Map.of("receiptResult", result.name()), Map.of("note", note));
        return new Receipt(result, null);
    }

    /**
     * Ends a repair, and tells the claim what came of it. Where the customer wants none while his product is with us,
     * or our parts are with him, the desk is told to agree with him on the way back. Repeating it has no effect.
     *
     * @return which service the claim needs next
     * @throws Refused if it ended otherwise already
     */
    public NextService finish(String claimNumber, RepairOutcome outcome, String by) {
        Repair repair = register.lock(claimNumber);
        if (repair.finish(outcome, register.now())) {
            boolean declined = outcome == RepairOutcome.DECLINED;
            boolean received = declined && register.received(repair);
            boolean partsOut = declined && register.partsOut(repair);
            promises.withdraw(repair, "The repair ended: " + outcome, by);
            ends.settle(repair, outcome, by);
            register.note(repair, RepairEvent.REPAIR_FINISHED, by, Map.of("repairOutcome", outcome.name()));
            if (received) {
                messages.handBack(repair);
            }
            if (partsOut) {
                messages.askForParts(repair);
            }
        }
        return outcome.next();
    }
}
