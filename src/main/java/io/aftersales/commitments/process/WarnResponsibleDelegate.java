package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.RESPONSIBLE_GROUP;

import io.aftersales.commitments.EscalationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Warn responsible" in every model that carries a promise, for example {@code response-escalation}. */
@Component
class WarnResponsibleDelegate implements JavaDelegate {

    private final EscalationDesk desk;

    WarnResponsibleDelegate(EscalationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.warn(EscalationVariables.commitment(execution), RESPONSIBLE_GROUP.from(execution));
    }
}
