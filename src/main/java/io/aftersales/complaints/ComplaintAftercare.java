package io.aftersales.complaints;

import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows a closed complaint: root cause, final report and improvements (CMP-38 to CMP-40, CMP-46 to CMP-48). Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class ComplaintAftercare {

    private static final String LEADERS = "service-managers";
    private static final String ADMINISTRATORS = "complaint-handlers";

    private final ComplaintRegister register;
    private final ComplaintMessages messages;
    private final Improvements improvements;

    ComplaintAftercare(ComplaintRegister register, ComplaintMessages messages, Improvements improvements) {
        this.register = register;
        this.messages = messages;
        this.improvements = improvements;
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
        messages.finalReport(
                complaint,
                cause.orElseThrow(),
                List.of(LEADERS, ADMINISTRATORS, complaint.assessment().department()));
        return plan.map(improvements::dueAt);
    }

    /**
     * Records whether an improvement was carried out and works (CMP-48).
     *
     * @throws io.aftersales.problems.InvalidInput if nothing is said about what was found
     * @throws io.aftersales.problems.Refused if the complaint is unknown or has no open improvement
     */
    public void checkImprovement(String number, boolean carriedOut, @Nullable String found, String by) {
        Problems problems = new Problems();
        var text = problems.required("improvementFound", found, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        improvements.check(complaint, carriedOut, by);
        register.note(
                complaint,
                ComplaintEvent.IMPROVEMENT_CHECKED,
                by,
                Map.of("carriedOut", String.valueOf(carriedOut)),
                Texts.of("improvementFound", text));
    }
}
