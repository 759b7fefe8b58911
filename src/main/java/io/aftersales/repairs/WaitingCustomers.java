package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers who want a visit at once while the engineer is busy (DSP-12 to DSP-14). Every method is one transaction that
 * may be running already.
 */
@Service
@Transactional
public class WaitingCustomers {

    private final RepairRegister register;
    private final VisitDesk visitDesk;
    private final Visits visits;
    private final RepairRules rules;
    private final RepairStaff staff;
    private final RepairTimes times;
    private final RepairProcess process;

    WaitingCustomers(
            RepairRegister register,
            VisitDesk visitDesk,
            Visits visits,
            RepairRules rules,
            RepairStaff staff,
            RepairTimes times,
            RepairProcess process) {
        this.register = register;
        this.visitDesk = visitDesk;
        this.visits = visits;
        this.rules = rules;
        this.staff = staff;
        this.times = times;
        this.process = process;
    }

    /**
     * Proposes what to do for a customer who waits: somebody else goes, or another time is booked, by urgency (DSP-14).
     *
     * @throws Refused if no visit of that claim is booked
     */
    public Proposal propose(String claimNumber, String by) {
        Repair repair = register.lock(claimNumber);
        expectBooked(claimNumber);
        boolean engineerFree = staff.members(RepairStaff.ENGINEERS).stream()
                .anyMatch(engineer -> visits.openOf(engineer).isEmpty());
        return new Proposal(rules.waitingAnswer(repair.urgent(), engineerFree), repair.urgent());
    }

    /** What the table proposes. */
    public record Proposal(WaitingAnswer answer, boolean urgent) {}

    /**
     * Records that the waiting customer was called, and does what was agreed with him.
     *
     * @param answer name of a {@link WaitingAnswer}
     * @param engineer who goes instead, for another engineer
     * @param at another time, for another time
     */
    public void settle(
            String claimNumber,
            @Nullable String answer,
            @Nullable String engineer,
            @Nullable String at,
            @Nullable String note,
            String by) {
        Problems problems = new Problems();
        var agreed = problems.requiredOneOf("waitingAnswer", answer, WaitingAnswer.class);
        String said = problems.required("note", note, RepairTexts.LONG).orElse("");
        boolean reassigned = agreed.isPresent() && agreed.get() == WaitingAnswer.REASSIGN;
        Optional<String> other =
                reassigned ? problems.required("engineer", engineer, RepairTexts.CODE) : Optional.empty();
        other.filter(user -> !staff.isMember(user, RepairStaff.ENGINEERS))
                .ifPresent(user -> problems.reject("engineer", user, "repairs.engineer.unknown"));
        boolean rebooked = agreed.isPresent() && agreed.get() == WaitingAnswer.REBOOK;
        Optional<Instant> time = rebooked ? times.future("appointmentAt", at, problems) : Optional.empty();
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        expectBooked(claimNumber);
        register.note(
                repair,
                RepairEvent.WAITING_CUSTOMER_CALLED,
                by,
                Map.of("waitingAnswer", agreed.orElseThrow().name()),
                Map.of("note", said));
        if (other.isPresent()) {
            visitDesk.reassign(repair, other.get(), by);
            process.reassign(claimNumber, other.get());
        } else {
            process.visitRebooked(visitDesk.rebook(repair, time.orElseThrow(), register.now(), said, by));
        }
    }

    private void expectBooked(String claimNumber) {
        if (visits.open(claimNumber).isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.visit.none", claimNumber);
        }
    }
}
