package io.aftersales.surveys.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.surveys.ContactOutcome;
import io.aftersales.surveys.EarlyFollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record hand-over call" in {@code early-follow-up}: only a reached customer meets the promise. */
@Component
class RecordHandOverCallDelegate implements JavaDelegate {

    private final EarlyFollowUps followUps;
    private final CurrentUser user;

    RecordHandOverCallDelegate(EarlyFollowUps followUps, CurrentUser user) {
        this.followUps = followUps;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ContactOutcome outcome = followUps.record(
                FollowUpVariables.FOLLOW_UP_NUMBER.from(execution),
                FollowUpFormVariables.EARLY_RESULT.take(execution).orElse(null),
                FollowUpFormVariables.NOTE.take(execution).orElse(null),
                user.name());
        FollowUpVariables.CONTACT_OUTCOME.to(execution, outcome.name());
    }
}
