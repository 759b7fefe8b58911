package io.aftersales.complaints;

import io.aftersales.problems.Problems;
import io.aftersales.staff.Colleagues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows a closed complaint: root cause, final report and improvements (CMP-38 to CMP-40, CMP-46 to CMP-48). Every
 * method is one transaction that may be running already.
 */
@Service
@Transactional
public class ComplaintAftercare {

    private static final String LEADERS = "service-managers";
    private static final String ADMINISTRATORS = "complaint-handlers";
    private static final String TRACERS = "quality-inspectors";

    private final ComplaintRegister register;
    private final ComplaintMessages messages;
    private final Improvements improvements;
    private final ComplaintRules rules;
    private final Colleagues staff;

    ComplaintAftercare(
            ComplaintRegister register,
            ComplaintMessages messages,
            Improvements improvements,
            ComplaintRules rules,
            Colleagues staff) {
        this.register = register;
        this.messages = messages;
        this.improvements = improvements;
        this.rules = rules;
        this.staff = staff;
    }

    /**
     * Records the root cause and the improvement against it, and reports the final result to leaders and departments
     * concerned.
     *
     * @return when the improvement is to be checked, empty when none is planned
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not closed
     */
    public Optional<Instant> followUp(String number, FollowUp followUp, String by) {
        Problems problems = new Problems();
        if (!followUp.resultCarriedOut()) {
            problems.reject("resultCarriedOut", false, "complaints.followUp.carriedOut");
        }
        var cause = problems.requiredOneOf("rootCause", followUp.rootCause(), RootCause.class);
        var words = problems.required("rootCauseText", followUp.rootCauseText(), ComplaintCheck.MAX_TEXT_LENGTH);
        Optional<Improvements.Plan> plan = improvements.read(followUp, problems);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        complaint.rootIn(cause.orElseThrow());
        plan.ifPresent(improvement -> improvements.add(complaint, improvement));
        register.note(
                complaint,
                ComplaintEvent.FOLLOWED_UP,
                by,
                Map.of("rootCause", cause.orElseThrow().name(), "improvement", String.valueOf(plan.isPresent())),
                Texts.of(
                        Map.entry("rootCauseText", words),
                        Map.entry("improvement", plan.map(Improvements.Plan::text)),
                        Map.entry("improvementDepartment", plan.map(Improvements.Plan::department))));
        messages.finalReport(complaint, cause.orElseThrow(), concerned(complaint, plan));
        return plan.map(Improvements.Plan::checkOn).map(improvements::dueAt);
    }

    /**
     * Records whether an improvement was carried out and works (CMP-48).
     *
     * @return until when it is checked again, empty when it was carried out
     * @throws io.aftersales.problems.InvalidInput if nothing is said about what was found, or no day is given on which
     *     one that was not carried out is checked again
     * @throws io.aftersales.problems.Refused if the complaint is unknown or has no open improvement
     */
    public Optional<Instant> checkImprovement(String number, ImprovementCheck check, String by) {
        Problems problems = new Problems();
        var text = problems.required("improvementFound", check.found(), ComplaintCheck.MAX_TEXT_LENGTH);
        Optional<LocalDate> again =
                check.carriedOut() ? Optional.empty() : improvements.day(check.nextCheckOn(), problems);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        improvements.check(complaint, again, by);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("carriedOut", String.valueOf(check.carriedOut()));
        again.ifPresent(day -> facts.put("checkOn", day.toString()));
        register.note(complaint, ComplaintEvent.IMPROVEMENT_CHECKED, by, facts, Texts.of("improvementFound", text));
        return again.map(improvements::dueAt);
    }

    /** Returns who hears of the final result: leaders, and whoever had to do with the cause or what was done about it. */
    private List<String> concerned(Complaint complaint, Optional<Improvements.Plan> plan) {
        Settlement settlement = complaint.settlement();
        List<String> groups = new ArrayList<>(
                List.of(LEADERS, ADMINISTRATORS, complaint.assessment().department()));
        if (settlement.measureKind() != null && Boolean.TRUE.equals(settlement.upheld())) {
            groups.add(rules.executingGroup(settlement.measureKind()));
        }
        if (settlement.causeClass() == CauseClass.QUALITY) {
            // whatever it was complained about as: the product is the cause
            groups.add(rules.route(
                            ComplaintCategory.PRODUCT_QUALITY,
                            complaint.record().productLine())
                    .department());
            groups.add(TRACERS);
        }
        // who is named in words is told where the words are the name of a group
        Stream.concat(
                        register.timelineOf(complaint.number()).stream()
                                .filter(entry -> entry.type().equals(ComplaintEvent.ORIGIN_TRACED.name()))
                                .map(entry -> entry.texts().getOrDefault("responsibleDepartment", "")),
                        plan.stream().map(Improvements.Plan::department))
                .filter(name -> !staff.members(name).isEmpty())
                .forEach(groups::add);
        return groups;
    }
}
