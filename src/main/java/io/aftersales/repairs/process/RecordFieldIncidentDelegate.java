package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.FieldIncidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record field incident" in {@code field-incident}. */
@Component
class RecordFieldIncidentDelegate implements JavaDelegate {

    private final FieldIncidents incidents;
    private final CurrentUser user;

    RecordFieldIncidentDelegate(FieldIncidents incidents, CurrentUser user) {
        this.incidents = incidents;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = String.valueOf(RepairFormVariables.CLAIM.take(execution).orElse(null))
                .strip();
        incidents.report(
                number,
                RepairFormVariables.INCIDENT_KIND.take(execution).orElse(null),
                RepairFormVariables.WHAT.take(execution).orElse(null),
                user.name());
        execution.setProcessBusinessKey(number);
        RepairVariables.CLAIM_NUMBER.to(execution, number);
    }
}
