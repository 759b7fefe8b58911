package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.PRIVATE_NOTE;
import static io.aftersales.commitments.process.EscalationVariables.TAKEN_OVER_LEVEL;

import io.aftersales.commitments.EscalationDesk;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * "Record takeover" in {@code escalation}. Taking over means being responsible: the open tasks of the process that
 * called the ladder become those of the person who took over.
 */
@Component
class RecordTakeoverDelegate implements JavaDelegate {

    private final EscalationDesk desk;
    private final CurrentUser user;

    RecordTakeoverDelegate(EscalationDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = user.name();
        desk.takeOver(
                EscalationVariables.commitment(execution),
                Math.toIntExact(TAKEN_OVER_LEVEL.from(execution)),
                by,
                PRIVATE_NOTE.take(execution).orElse(null));
        if (!by.equals(CurrentUser.SYSTEM)) {
            assignTasksOfCaller(execution, by);
        }
    }

    private static void assignTasksOfCaller(DelegateExecution execution, String user) {
        ProcessEngineServices engine = execution.getProcessEngineServices();
        ProcessInstance caller = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .subProcessInstanceId(execution.getProcessInstanceId())
                .singleResult();
        if (caller != null) {
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(caller.getId())
                    .active()
                    .list()
                    .forEach(task -> engine.getTaskService().setAssignee(task.getId(), user));
        }
    }
}
