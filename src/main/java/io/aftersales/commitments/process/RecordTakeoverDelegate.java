package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.PRIVATE_NOTE;
import static io.aftersales.commitments.process.EscalationVariables.TAKEN_OVER_LEVEL;

import io.aftersales.commitments.EscalationDesk;
import io.aftersales.engine.CurrentUser;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * "Record takeover" in {@code escalation}. Taking over means being responsible: the open tasks of the case become
 * those of the person who took over, whichever process they are in. Tasks that wait for nobody but one person stay with
 * him, and so do those to take over another promise or level. Whoever supervises expenses watches how the case goes on
 * and decides nothing (F26): its tasks stay with their groups.
 */
@Component
class RecordTakeoverDelegate implements JavaDelegate {

    private static final String TAKE_OVER = "Task_TakeOverOverduePromise";

    private final EscalationDesk desk;
    private final CurrentUser user;
    private final Colleagues staff;

    RecordTakeoverDelegate(EscalationDesk desk, CurrentUser user, Colleagues staff) {
        this.desk = desk;
        this.user = user;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String by = user.name();
        desk.takeOver(
                EscalationVariables.commitment(execution),
                Math.toIntExact(TAKEN_OVER_LEVEL.from(execution)),
                by,
                PRIVATE_NOTE.take(execution).orElse(null));
        String businessKey = execution.getProcessBusinessKey();
        // without a key the query would find the tasks of all cases
        if (!by.equals(CurrentUser.SYSTEM) && businessKey != null && !staff.isMember(by, Groups.OVERSIGHT)) {
            assignTasksOfCase(execution, businessKey, by);
        }
    }

    private static void assignTasksOfCase(DelegateExecution execution, String businessKey, String user) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery().processInstanceBusinessKey(businessKey).active().list().stream()
                .filter(task -> !TAKE_OVER.equals(task.getTaskDefinitionKey()))
                .filter(task -> task.getAssignee() == null || offeredToGroup(tasks, task))
                .forEach(task -> tasks.setAssignee(task.getId(), user));
    }

    private static boolean offeredToGroup(TaskService tasks, Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> link.getGroupId() != null);
    }
}
