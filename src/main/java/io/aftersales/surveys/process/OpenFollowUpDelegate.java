package io.aftersales.surveys.process;

import io.aftersales.commitments.Promised;
import io.aftersales.engine.CurrentUser;
import io.aftersales.engine.ProcessVariable;
import io.aftersales.surveys.FollowUpOpening;
import io.aftersales.surveys.FollowUpStep;
import io.aftersales.surveys.Question;
import io.aftersales.surveys.QuestionKind;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Open follow-up" in {@code follow-up}. */
@Component
class OpenFollowUpDelegate implements JavaDelegate {

    private final FollowUpOpening opening;
    private final OutcomeLimit outcomes;
    private final CurrentUser user;

    OpenFollowUpDelegate(FollowUpOpening opening, OutcomeLimit outcomes, CurrentUser user) {
        this.opening = opening;
        this.outcomes = outcomes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUpOpening.Opened opened = opening.open(FollowUpVariables.FOLLOW_UP_NUMBER.from(execution), user.name());
        FollowUpVariables.FOLLOW_UP_STEP.to(execution, opened.step().name());
        if (opened.step() == FollowUpStep.NONE) {
            execution.setVariables(outcomes.fromNow());
        }
        Promised promised = opened.promised();
        if (promised != null) {
            FollowUpVariables.FOLLOW_UP_COMMITMENT_ID.to(
                    execution, promised.id().toString());
            FollowUpVariables.FOLLOW_UP_WARN_AT.to(execution, promised.warnAt().toString());
            FollowUpVariables.FOLLOW_UP_DUE_AT.to(execution, promised.dueAt().toString());
        }
        Instant until = opened.answerUntil();
        if (until != null) {
            FollowUpVariables.ANSWER_UNTIL_AT.to(execution, until.toString());
        }
        show(FollowUpVariables.RATING_QUESTIONS, opened.questionnaire().questions(QuestionKind.RATING), execution);
        show(FollowUpVariables.TEXT_QUESTIONS, opened.questionnaire().questions(QuestionKind.TEXT), execution);
    }

    /** The clerk speaks the language of the customer, whatever his own. */
    private static void show(
            List<ProcessVariable<String>> places, List<Question> questions, DelegateExecution execution) {
        for (int index = 0; index < places.size(); index++) {
            ProcessVariable<String> place = places.get(index);
            if (index < questions.size()) {
                place.to(
                        execution,
                        questions.get(index).textEn() + " / "
                                + questions.get(index).textZh());
            } else {
                place.clear(execution);
            }
        }
    }
}
