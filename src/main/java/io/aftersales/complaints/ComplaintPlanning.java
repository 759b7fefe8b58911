package io.aftersales.complaints;

import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans what is done about complaints, and decides on the plans (CMP-26 to CMP-30, ORG-09, F06). Every method is one
 * transaction that may be running already.
 */
@Service
@Transactional
public class ComplaintPlanning {

    private final ComplaintRegister register;
    private final ComplaintRules rules;
    private final Responsibilities responsibilities;
    private final HandlingEnd handlingEnd;

    ComplaintPlanning(
            ComplaintRegister register,
            ComplaintRules rules,
            Responsibilities responsibilities,
            HandlingEnd handlingEnd) {
        this.register = register;
        this.rules = rules;
        this.responsibilities = responsibilities;
        this.handlingEnd = handlingEnd;
    }

    /**
     * Records a plan.
     *
     * @param kind name of a {@link MeasureKind}
     * @param solution for the customer
     * @param measures against the cause
     * @return the group that will carry it out
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not to be planned, or {@code by} is the one
     *     complained about
     */
    public String plan(
            String number, @Nullable String kind, @Nullable String solution, @Nullable String measures, String by) {
        Problems problems = new Problems();
        var chosen = problems.requiredOneOf("measureKind", kind, MeasureKind.class);
        var offered = problems.required("solution", solution, ComplaintCheck.MAX_TEXT_LENGTH);
        var planned = problems.required("measures", measures, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        complaint.expectImpartial(by);
        complaint.plan(chosen.orElseThrow());
        register.note(
                complaint,
                ComplaintEvent.PLANNED,
                by,
                Map.of("measureKind", chosen.orElseThrow().name()),
                Texts.of(Map.entry("solution", offered), Map.entry("measures", planned)));
        return rules.executingGroup(chosen.orElseThrow());
    }

    /**
     * What was decided.
     *
     * @param result the promise to tell the result, where handling is over with the decision
     */
    public record Decided(PlanDecision decision, Optional<Promised> result) {}

    /**
     * Records the final decision on merit and solution. A complaint that is not upheld, and a plan that goes back, need
     * a reason in writing.
     *
     * @param decision name of a {@link PlanDecision}
     * @throws io.aftersales.problems.InvalidInput if decision or reason is wrong or was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not to be decided on, or {@code by} has not
     *     the final say on it
     */
    public Decided decide(String number, @Nullable String decision, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var decided = problems.requiredOneOf("planDecision", decision, PlanDecision.class);
        boolean approved = decided.filter(PlanDecision.APPROVED::equals).isPresent();
        var why = approved
                ? problems.optional("decisionReason", reason, ComplaintCheck.MAX_TEXT_LENGTH)
                : problems.required("decisionReason", reason, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        responsibilities.expectDecider(complaint, by);
        Map<String, String> texts = Texts.of("decisionReason", why);
        return switch (decided.orElseThrow()) {
            case APPROVED -> {
                complaint.approve();
                register.note(complaint, ComplaintEvent.PLAN_APPROVED, by, Map.of(), texts);
                yield new Decided(PlanDecision.APPROVED, Optional.empty());
            }
            case REWORK -> {
                complaint.returnPlan();
                register.note(complaint, ComplaintEvent.PLAN_RETURNED, by, Map.of(), texts);
                yield new Decided(PlanDecision.REWORK, Optional.empty());
            }
            case NOT_UPHELD -> {
                Instant at = register.now();
                complaint.refuse(at);
                register.note(complaint, ComplaintEvent.NOT_UPHELD, by, Map.of(), texts);
                yield new Decided(PlanDecision.NOT_UPHELD, Optional.of(handlingEnd.record(complaint, at, by)));
            }
        };
    }
}
