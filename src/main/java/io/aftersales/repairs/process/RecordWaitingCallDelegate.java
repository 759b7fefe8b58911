package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.WaitingCustomers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record waiting call" in {@code waiting-customer}. */
@Component
class RecordWaitingCallDelegate implements JavaDelegate {

    private final WaitingCustomers waiting;
    private final CurrentUser user;

    RecordWaitingCallDelegate(WaitingCustomers waiting, CurrentUser user) {
        this.waiting = waiting;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waiting.settle(
                RepairVariables.CLAIM_NUMBER.from(execution),
                RepairVariables.WAITING_ANSWER.find(execution).orElse(null),
                RepairVariables.ENGINEER.find(execution).orElse(null),
                RepairFormVariables.APPOINTMENT_AT.take(execution).orElse(null),
                RepairFormVariables.NOTE.take(execution).orElse(null),
                user.name());
    }
}
