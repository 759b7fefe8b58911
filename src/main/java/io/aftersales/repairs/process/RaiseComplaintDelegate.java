package io.aftersales.repairs.process;

import io.aftersales.repairs.AcceptanceDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Raise complaint" in {@code repair-work}. */
@Component
class RaiseComplaintDelegate implements JavaDelegate {

    private final AcceptanceDesk acceptances;

    RaiseComplaintDelegate(AcceptanceDesk acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acceptances.raiseComplaint(RepairVariables.CLAIM_NUMBER.from(execution));
    }
}
