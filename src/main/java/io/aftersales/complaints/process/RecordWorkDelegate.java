package io.aftersales.complaints.process;

import io.aftersales.complaints.ChargeReport;
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
                ComplaintFormVariables.DONE.take(execution).orElse(null),
                new ChargeReport(
                        ComplaintFormVariables.POSITIONS.take(execution).orElse(null),
                        ComplaintFormVariables.COST.take(execution).orElse(null),
                        ComplaintFormVariables.CHARGE_ANSWER.take(execution).orElse(null),
                        ComplaintFormVariables.ANSWERED_AT.take(execution).orElse(null),
                        ComplaintFormVariables.ANSWER_CHANNEL.take(execution).orElse(null),
                        ComplaintFormVariables.ANSWERED_BY.take(execution).orElse(null),
                        ComplaintFormVariables.DISPUTE_REASON.take(execution).orElse(null)),
                user.name());
    }
}
