package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintHandling;
import io.aftersales.complaints.MeasureReport;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record measures" in {@code complaint-handling}. */
@Component
class RecordMeasuresDelegate implements JavaDelegate {

    private final ComplaintHandling handling;
    private final CurrentUser user;

    RecordMeasuresDelegate(ComplaintHandling handling, CurrentUser user) {
        this.handling = handling;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean finished = ComplaintVariables.HANDLING_FINISHED.find(execution).orElse(false);
        var result = handling.carryOut(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                new MeasureReport(
                        finished,
                        ComplaintFormVariables.DONE.take(execution).orElse(null),
                        ComplaintFormVariables.PROGRESS_TOLD.take(execution).orElse(null),
                        ComplaintFormVariables.PROGRESS_CHANNEL.take(execution).orElse(null)),
                user.name());
        ComplaintVariables.HANDLING_FINISHED.to(execution, finished);
        ComplaintVariables.HANDLED_BY.to(execution, user.name());
        result.ifPresent(promised -> ResultPromise.to(execution, promised));
    }
}
