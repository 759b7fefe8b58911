package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.text;

import io.aftersales.complaints.ComplaintHandling;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record work" in {@code complaint-handling}. */
@Component
class RecordWorkDelegate implements JavaDelegate {

    private final ComplaintHandling handling;
    private final CurrentUser user;

    RecordWorkDelegate(ComplaintHandling handling, CurrentUser user) {
        this.handling = handling;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handling.recordWork(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                ComplaintHandling.Work.valueOf(ComplaintVariables.WORK_DONE.from(execution)),
                text(ComplaintFormVariables.DONE, execution),
                user.name());
    }
}
