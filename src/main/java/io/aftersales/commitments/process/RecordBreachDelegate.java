package io.aftersales.commitments.process;

import io.aftersales.commitments.EscalationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record breach" in {@code escalation}. */
@Component
class RecordBreachDelegate implements JavaDelegate {

    private final EscalationDesk desk;

    RecordBreachDelegate(EscalationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.breach(EscalationVariables.commitment(execution));
    }
}
