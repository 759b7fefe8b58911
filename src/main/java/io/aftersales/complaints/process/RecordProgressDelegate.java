package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintHandling;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record progress" in {@code complaint-progress}. */
@Component
class RecordProgressDelegate implements JavaDelegate {

    private final ComplaintHandling handling;
    private final CurrentUser user;

    RecordProgressDelegate(ComplaintHandling handling, CurrentUser user) {
        this.handling = handling;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = handling.tellProgress(
                ComplaintFormVariables.NUMBER.take(execution).orElse(null),
                ComplaintFormVariables.PROGRESS_CHANNEL.take(execution).orElse(null),
                ComplaintFormVariables.PROGRESS_TOLD.take(execution).orElse(null),
                user.name());
        execution.setProcessBusinessKey(number);
        ComplaintVariables.COMPLAINT_NUMBER.to(execution, number);
    }
}
