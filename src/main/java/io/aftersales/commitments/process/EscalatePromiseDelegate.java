package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.ESCALATION_GROUP;
import static io.aftersales.commitments.process.EscalationVariables.ESCALATION_LEVEL;
import static io.aftersales.commitments.process.EscalationVariables.ESCALATION_PRIORITY;
import static io.aftersales.commitments.process.EscalationVariables.HIGHER_LEVEL_LEFT;
import static io.aftersales.commitments.process.EscalationVariables.NEXT_LEVEL_AT;
import static io.aftersales.commitments.process.EscalationVariables.PROMISE_DUE_AT;
import static io.aftersales.commitments.process.EscalationVariables.PROMISE_OPEN;

import io.aftersales.commitments.Escalation;
import io.aftersales.commitments.EscalationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Escalate promise" in {@code escalation}. */
@Component
class EscalatePromiseDelegate implements JavaDelegate {

    private final EscalationDesk desk;

    EscalatePromiseDelegate(EscalationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Escalation escalation = desk.escalate(EscalationVariables.commitment(execution));
        if (escalation instanceof Escalation.Told told) {
            PROMISE_OPEN.to(execution, true);
            ESCALATION_LEVEL.to(execution, (long) told.level());
            ESCALATION_GROUP.to(execution, told.group());
            ESCALATION_PRIORITY.to(execution, told.priority());
            PROMISE_DUE_AT.to(execution, told.dueAt().toString());
            HIGHER_LEVEL_LEFT.to(execution, told.nextLevelAt().isPresent());
            told.nextLevelAt().ifPresent(at -> NEXT_LEVEL_AT.to(execution, at.toString()));
        } else {
            PROMISE_OPEN.to(execution, false);
        }
    }
}
