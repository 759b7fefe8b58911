package io.aftersales.repairs;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.problems.Problems;
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
    private final ClaimFiles claims;
    private final VisitDesk visitDesk;
    private final Visits visits;
    private final RepairRules rules;
    private final Engineers engineers;
    private final RepairTimes times;
    private final RepairProcess process;

    WaitingCustomers(
            RepairRegister register,
            ClaimFiles claims,
            VisitDesk visitDesk,
            Visits visits,
            RepairRules rules,
            Engineers engineers,
            RepairTimes times,
            RepairProcess process) {
        this.register = register;
        this.claims = claims;
        this.visitDesk = visitDesk;
        this.visits = visits;
        this.rules = rules;
        this.engineers = engineers;
        this.times = times;
        this.process = process;
    }

    /**
     * Proposes what to do for a customer who waits: somebody else goes, another time is booked, or nothing changes, by
     * urgency (DSP-14). Who has no repair, as for an exchange, is called too; nothing is booked that could change.
     *
     * @throws io.aftersales.problems.Refused if there is no such claim
     */
    public Proposal propose(String claimNumber, String by) {
        boolean urgent = register.lockIfAny(claimNumber)
                .map(Repair::urgent)
                .orElseGet(() -> claims.get(claimNumber).urgency().urgent());
        boolean booked = visits.open(claimNumber).isPresent();
        return new Proposal(rules.waitingAnswer(booked, urgent, engineers.anyFree()), urgent);
    }

    /** What the table proposes. */
    public record Proposal(WaitingAnswer answer, boolean urgent) {}

    /**
     * Records that the waiting customer was called, and does what was agreed with him. That nothing changes can always be
     * said.
     *
     * @param answer name of a {@link WaitingAnswer}
     * @param engineer who goes instead, for another engineer
     * @param at another time, for another time
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong, so a visit that is booked no more
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
        Optional<String> other =
                agreed.filter(WaitingAnswer.REASSIGN::equals).flatMap(given -> other(engineer, problems));
        Optional<Instant> time = agreed.filter(WaitingAnswer.REBOOK::equals)
                .flatMap(given -> times.future("appointmentAt", at, problems));
        problems.throwIfAny();
        Optional<Repair> repair = register.lockIfAny(claimNumber);
        expectPossible(agreed.orElseThrow(), claimNumber);
        register.note(
                claimNumber,
                RepairEvent.WAITING_CUSTOMER_CALLED,
                by,
                Map.of("waitingAnswer", agreed.orElseThrow().name()),
                Map.of("note", said));
        switch (agreed.orElseThrow()) {
            case REASSIGN -> {
                visitDesk.reassign(repair.orElseThrow(), other.orElseThrow(), by);
                process.reassign(claimNumber, other.orElseThrow());
            }
            case REBOOK ->
                process.visitRebooked(
                        visitDesk.rebook(repair.orElseThrow(), time.orElseThrow(), register.now(), said, by));
            case NO_CHANGE -> {
                // what was said is on file
            }
        }
    }

    private Optional<String> other(@Nullable String engineer, Problems problems) {
        Optional<String> named = problems.required("engineer", engineer, RepairTexts.CODE);
        named.filter(user -> !engineers.include(user))
                .ifPresent(user -> problems.reject("engineer", user, "repairs.engineer.unknown"));
        return named;
    }

    private void expectPossible(WaitingAnswer agreed, String claimNumber) {
        if (agreed != WaitingAnswer.NO_CHANGE && visits.open(claimNumber).isEmpty()) {
            Problems problems = new Problems();
            problems.reject("waitingAnswer", agreed, "repairs.waiting.noVisit", WaitingAnswer.NO_CHANGE);
            problems.throwIfAny();
        }
    }
}
