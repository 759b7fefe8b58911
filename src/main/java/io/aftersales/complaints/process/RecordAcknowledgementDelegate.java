package io.aftersales.complaints.process;

import io.aftersales.complaints.Acknowledgement;
import io.aftersales.complaints.ComplaintAcknowledgement;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record acknowledgement" in {@code complaint}. */
@Component
class RecordAcknowledgementDelegate implements JavaDelegate {

    private final ComplaintAcknowledgement acknowledgements;
    private final CurrentUser user;

    RecordAcknowledgementDelegate(ComplaintAcknowledgement acknowledgements, CurrentUser user) {
        this.acknowledgements = acknowledgements;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handedOver = acknowledgements.acknowledge(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                new Acknowledgement(
                        ComplaintFormVariables.CONTACT_CHANNEL.take(execution).orElse(null),
                        ComplaintFormVariables.PROCESS_TOLD.take(execution).orElse(false),
                        ComplaintFormVariables.EXPECTED_DATE_TOLD
                                .take(execution)
                                .orElse(false),
                        ComplaintFormVariables.NOTE.take(execution).orElse(null),
                        ComplaintFormVariables.PURCHASE_DATE.take(execution).orElse(null),
                        ComplaintFormVariables.DEMAND.take(execution).orElse(null)),
                user.name());
        ComplaintVariables.DEPARTMENT.to(execution, handedOver.department());
        ComplaintVariables.INTAKE_COMMITMENT_ID.to(
                execution, handedOver.classification().id().toString());
        ComplaintVariables.CLASSIFICATION_DUE_AT.to(
                execution, handedOver.classification().dueAt().toString());
    }
}
