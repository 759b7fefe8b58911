package io.aftersales.surveys;

import io.aftersales.problems.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that problems which customers told are solved (SVY-09, IMP-06). */
@Service
@Transactional
public class ProblemDesk {

    static final int TEXT_LENGTH = 4000;

    private final FollowUpRegister register;
    private final FollowUpPromises promises;
    private final RaisedCases raised;

    ProblemDesk(FollowUpRegister register, FollowUpPromises promises, RaisedCases raised) {
        this.register = register;
        this.promises = promises;
        this.raised = raised;
    }

    /**
     * Raises a claim or complaint about a problem, linked with the case that was asked about, or records how it was
     * explained. Repeating it has no effect.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the problem was settled otherwise
     */
    public void settle(String number, ProblemReport report, String by) {
        Problems problems = new Problems();
        var remedy = problems.requiredOneOf("remedy", report.remedy(), Remedy.class);
        var text = problems.optional("remedyText", report.text(), TEXT_LENGTH);
        FollowUp followUp = register.lock(number);
        Optional<String> told = text.or(() -> Optional.ofNullable(followUp.problem())
                .filter(problem -> remedy.isPresent() && remedy.get() != Remedy.EXPLAINED));
        if (told.isEmpty()) {
            problems.required("remedyText", null, TEXT_LENGTH);
        }
        problems.throwIfAny();
        if (followUp.settle(remedy.orElseThrow())) {
            promises.settled(followUp, register.now(), by);
            carryOut(followUp, remedy.orElseThrow(), told.orElseThrow(), by);
        }
    }

    private void carryOut(FollowUp followUp, Remedy remedy, String text, String by) {
        Optional<String> number = switch (remedy) {
            case CLAIM -> Optional.of(raised.claim(followUp, text, by));
            case COMPLAINT -> Optional.of(raised.complaint(followUp, text));
            case EXPLAINED -> Optional.empty();
        };
        followUp.raised(number.orElse(null));
        number.ifPresent(of -> register.noteOrigin(of, followUp, by));
        Map<String, String> facts = new HashMap<>(Map.of("followUpRemedy", remedy.name()));
        number.ifPresent(of -> facts.put("raisedCase", of));
        register.note(followUp, FollowUpEvent.PROBLEM_SETTLED, by, facts, Map.of("remedyText", text));
    }
}
