package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintDisputes;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record dispute" in {@code complaint-dispute}. */
@Component
class RecordDisputeDelegate implements JavaDelegate {

    private final ComplaintDisputes disputes;
    private final CurrentUser user;

    RecordDisputeDelegate(ComplaintDisputes disputes, CurrentUser user) {
        this.disputes = disputes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = disputes.takeDown(
                ComplaintFormVariables.NUMBER.take(execution).orElse(null),
                ComplaintFormVariables.CONTACT_CHANNEL.take(execution).orElse(null),
                ComplaintFormVariables.DISPUTE.take(execution).orElse(null),
                ComplaintFormVariables.COORDINATOR.take(execution).orElse(null),
                user.name());
        execution.setProcessBusinessKey(number);
        ComplaintVariables.COMPLAINT_NUMBER.to(execution, number);
    }
}
