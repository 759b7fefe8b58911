package io.aftersales.surveys;

import io.aftersales.problems.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers do about surveys themselves. Every method is one transaction. */
@Service
@Transactional
public class CustomerSurveys {

    /** The name under which customers act. */
    public static final String CUSTOMER = "customer";

    private final FollowUpRegister register;
    private final FollowUpSubjects subjects;
    private final FollowUpEnds ends;
    private final FollowUpProcess process;

    CustomerSurveys(FollowUpRegister register, FollowUpSubjects subjects, FollowUpEnds ends, FollowUpProcess process) {
        this.register = register;
        this.subjects = subjects;
        this.ends = ends;
        this.process = process;
    }

    /** Returns the number of the case that goes by that tracking code, however it is typed. */
    @Transactional(readOnly = true)
    public Optional<String> trackedBy(String code) {
        return register.trackedBy(code).map(FollowUp::number);
    }

    /**
     * Takes the answers. A case is answered once, by whoever comes first; an answer is not changed later, since somebody
     * may be acting on it.
     *
     * @param answers by the code of the question
     * @param problem whether there is something to solve
     * @param problemText what it is; must be there then
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     * @throws io.aftersales.problems.Refused if the case is answered, or its follow-up is over
     */
    public void answer(String number, Map<String, String> answers, boolean problem, @Nullable String problemText) {
        FollowUp followUp = register.lock(number);
        followUp.expectOpen();
        Problems problems = new Problems();
        List<Answer> read = AnswerCheck.read(subjects.questionnaire(followUp), answers, Question::code, problems);
        var told = problem
                ? problems.required("problem", problemText, AnswerCheck.PROBLEM_LENGTH)
                : Optional.<String>empty();
        problems.throwIfAny();
        process.answered(number, ends.answered(followUp, AnsweredVia.PORTAL, read, told.orElse(null), null, CUSTOMER));
    }
}
