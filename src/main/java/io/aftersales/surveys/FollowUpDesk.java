package io.aftersales.surveys;

import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what clerks learn from customers. Every method is one transaction that may be running already. */
@Service
@Transactional
public class FollowUpDesk {

    static final int NOTE_LENGTH = 2000;

    private final FollowUpRegister register;
    private final FollowUpSubjects subjects;
    private final FollowUpEnds ends;
    private final FollowUpRules rules;

    FollowUpDesk(FollowUpRegister register, FollowUpSubjects subjects, FollowUpEnds ends, FollowUpRules rules) {
        this.register = register;
        this.subjects = subjects;
        this.ends = ends;
        this.rules = rules;
    }

    /**
     * How it goes on.
     *
     * @param problemDueAt until when the problem that the customer told is settled; null where there is none
     */
    public record Recorded(ContactOutcome outcome, @Nullable Instant problemDueAt) {}

    /**
     * Records a try to reach the customer (SVY-05 to SVY-08). Only a customer who was reached keeps the promise (F27); tries
     * that follow each other too soon do not count.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the case is not followed up, or the customer answered already
     */
    public Recorded record(String number, FollowUpReport report, String by) {
        Problems problems = new Problems();
        var result = problems.requiredOneOf("contactResult", report.result(), ContactResult.class);
        problems.throwIfAny();
        FollowUp followUp = register.lock(number);
        followUp.expectOpen();
        return switch (result.orElseThrow()) {
            case ANSWERED -> answered(followUp, report, by);
            case DECLINED -> declined(followUp, report, by);
            case NOT_REACHED -> notReached(followUp, report, by);
        };
    }

    private Recorded answered(FollowUp followUp, FollowUpReport report, String by) {
        Problems problems = new Problems();
        var via = problems.requiredOneOf("contactChannel", report.via(), AnsweredVia.class);
        Map<String, String> names = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        Questionnaire questionnaire = subjects.questionnaire(followUp);
        pair(questionnaire.questions(QuestionKind.RATING), report.ratings(), "rating", names, written);
        pair(questionnaire.questions(QuestionKind.TEXT), report.texts(), "text", names, written);
        List<Answer> answers = AnswerCheck.read(
                questionnaire, written, question -> names.getOrDefault(question.code(), question.code()), problems);
        var problem = problems.optional("problem", report.problem(), AnswerCheck.PROBLEM_LENGTH);
        var note = problems.optional("note", report.note(), NOTE_LENGTH);
        problems.throwIfAny();
        return new Recorded(
                ContactOutcome.REACHED,
                ends.answered(followUp, via.orElseThrow(), answers, problem.orElse(null), note.orElse(null), by));
    }

    private static void pair(
            List<Question> questions,
            List<Optional<String>> answers,
            String field,
            Map<String, String> names,
            Map<String, String> written) {
        for (int index = 0; index < questions.size(); index++) {
            String code = questions.get(index).code();
            names.put(code, field + (index + 1));
            if (index < answers.size()) {
                answers.get(index).ifPresent(answer -> written.put(code, answer));
            }
        }
    }

    private Recorded declined(FollowUp followUp, FollowUpReport report, String by) {
        Problems problems = new Problems();
        var problem = problems.optional("problem", report.problem(), AnswerCheck.PROBLEM_LENGTH);
        var note = problems.optional("note", report.note(), NOTE_LENGTH);
        problems.throwIfAny();
        return new Recorded(
                ContactOutcome.REACHED, ends.declined(followUp, problem.orElse(null), note.orElse(null), by));
    }

    private Recorded notReached(FollowUp followUp, FollowUpReport report, String by) {
        Problems problems = new Problems();
        var note = problems.optional("note", report.note(), NOTE_LENGTH);
        FollowUpPolicy policy = rules.policy(followUp.channel(), followUp.periodic());
        policy.expectLater(
                followUp.lastTryAt(), register.now(), "contactResult", ContactResult.NOT_REACHED.name(), problems);
        problems.throwIfAny();
        boolean over = ends.tried(followUp, policy.mostTries(), note.orElse(null), by);
        return new Recorded(over ? ContactOutcome.UNREACHABLE : ContactOutcome.TRY_AGAIN, null);
    }
}
