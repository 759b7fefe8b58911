package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.flag;
import static io.aftersales.complaints.process.ComplaintFormVariables.text;

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
                        text(ComplaintFormVariables.CONTACT_CHANNEL, execution),
                        flag(ComplaintFormVariables.PROCESS_TOLD, execution),
                        flag(ComplaintFormVariables.EXPECTED_DATE_TOLD, execution),
                        text(ComplaintFormVariables.NOTE, execution)),
                user.name());
        ComplaintVariables.DEPARTMENT.to(execution, handedOver.department());
        ComplaintVariables.INTAKE_COMMITMENT_ID.to(
                execution, handedOver.classification().id().toString());
        ComplaintVariables.CLASSIFICATION_DUE_AT.to(
                execution, handedOver.classification().dueAt().toString());
    }
}
