package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.FieldIncidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Settle field incident" in {@code field-incident}. */
@Component
class SettleFieldIncidentDelegate implements JavaDelegate {

    private final FieldIncidents incidents;
    private final CurrentUser user;

    SettleFieldIncidentDelegate(FieldIncidents incidents, CurrentUser user) {
        this.incidents = incidents;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        incidents.settle(
                RepairVariables.CLAIM_NUMBER.from(execution),
                RepairFormVariables.DONE.take(execution).orElse(null),
                user.name());
    }
}
