package io.aftersales.surveys.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.surveys.ContactOutcome;
import io.aftersales.surveys.FollowUpDesk;
import io.aftersales.surveys.FollowUpReport;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record call" in {@code follow-up}: only a reached customer meets the promise. */
@Component
class RecordCallDelegate implements JavaDelegate {

    private final FollowUpDesk desk;
    private final OutcomeLimit outcomes;
    private final CurrentUser user;

    RecordCallDelegate(FollowUpDesk desk, OutcomeLimit outcomes, CurrentUser user) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUpDesk.Recorded recorded =
                desk.record(FollowUpVariables.FOLLOW_UP_NUMBER.from(execution), report(execution), user.name());
        FollowUpVariables.CONTACT_OUTCOME.to(execution, recorded.outcome().name());
        execution.setVariables(FollowUpVariables.problem(recorded.problemDueAt()));
        if (recorded.outcome() != ContactOutcome.TRY_AGAIN && recorded.problemDueAt() == null) {
            execution.setVariables(outcomes.fromNow());
        }
    }

    private static FollowUpReport report(DelegateExecution execution) {
        return new FollowUpReport(
                FollowUpVariables.CONTACT_RESULT.find(execution).orElse(null),
                FollowUpFormVariables.CONTACT_CHANNEL.take(execution).orElse(null),
                List.of(
                        FollowUpFormVariables.RATING_1.take(execution),
                        FollowUpFormVariables.RATING_2.take(execution),
                        FollowUpFormVariables.RATING_3.take(execution),
                        FollowUpFormVariables.RATING_4.take(execution),
                        FollowUpFormVariables.RATING_5.take(execution),
                        FollowUpFormVariables.RATING_6.take(execution)),
                List.of(FollowUpFormVariables.TEXT_1.take(execution), FollowUpFormVariables.TEXT_2.take(execution)),
                FollowUpFormVariables.PROBLEM.take(execution).orElse(null),
                FollowUpFormVariables.NOTE.take(execution).orElse(null));
    }
}
