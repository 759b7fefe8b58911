package io.aftersales.engine;

import io.aftersales.problems.Refused;
import java.util.Optional;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.DirectFieldAccessor;

/** Says of a task whose form came too late what became of it. */
class EndedTasks {

    private final ProcessEngineConfigurationImpl engine;

    EndedTasks(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Returns why the form of a task cannot be taken; empty for a start form, and while the task is open. */
    Optional<Refused> ended(Command<?> form) {
        if (form instanceof SubmitStartFormCmd) {
            return Optional.empty();
        }
        String task = String.valueOf(new DirectFieldAccessor(form).getPropertyValue("taskId"));
        return WithoutRights.get(engine.getIdentityService(), () -> ended(task));
    }

    private Optional<Refused> ended(String task) {
        if (engine.getTaskService().createTaskQuery().taskId(task).count() > 0) {
            return Optional.empty();
        }
        Refused refused = engine
                .getHistoryService()
                .createUserOperationLogQuery()
                .taskId(task)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .map(user -> new Refused(Refused.Kind.CONFLICT, "problem.task.completed", user))
                .orElseGet(() -> new Refused(Refused.Kind.UNKNOWN, "problem.task.gone"));
        return Optional.of(refused);
    }
}
