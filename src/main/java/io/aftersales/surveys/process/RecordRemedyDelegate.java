package io.aftersales.surveys.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.surveys.ProblemDesk;
import io.aftersales.surveys.ProblemReport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record remedy" in {@code follow-up}. */
@Component
class RecordRemedyDelegate implements JavaDelegate {

    private final ProblemDesk desk;
    private final OutcomeLimit outcomes;
    private final CurrentUser user;

    RecordRemedyDelegate(ProblemDesk desk, OutcomeLimit outcomes, CurrentUser user) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.settle(
                FollowUpVariables.FOLLOW_UP_NUMBER.from(execution),
                new ProblemReport(
                        FollowUpFormVariables.REMEDY.take(execution).orElse(null),
                        FollowUpFormVariables.REMEDY_TEXT.take(execution).orElse(null)),
                user.name());
        execution.setVariables(outcomes.fromNow());
    }
}
