package io.aftersales.commitments.process;

import io.aftersales.commitments.PromiseTimers;
import io.aftersales.commitments.Promised;
import io.aftersales.engine.WithoutRights;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The timers of the process instances of a case, found by the names of variables: an instance carries a promise where
 * the id of that promise is the value of a variable {@code <x>CommitmentId}. To it belong the variables {@code
 * <x>WarnAt} and {@code <x>DueAt} where the instance has them, the timers whose instant is exactly one of these
 * variables, and the due and follow-up dates of open tasks that are equal to them. One instance carries one promise
 * under one name at a time.
 *
 * <p>A timer that has fired stays fired: a second warning, for the instant after an extension, comes from the watch
 * over promises. So does what a timer would have done that was made by the very transaction that moves it, which the
 * engine does not find yet.
 */
@Component
class EngineTimers implements PromiseTimers {

    /** When a timer is due whose clock stands. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String COMMITMENT_ID = "CommitmentId";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final IdentityService identities;

    EngineTimers(RuntimeService runtime, ManagementService management, TaskService tasks, IdentityService identities) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.identities = identities;
    }

    /**
     * A promise in a process instance.
     *
     * @param scope the execution where its id is defined
     * @param name what the names of its variables begin with
     */
    private record Carrier(ProcessInstance instance, String scope, String name) {

        String commitmentId() {
            return name + COMMITMENT_ID;
        }

        String warnAt() {
            return name + "WarnAt";
        }

        String dueAt() {
            return name + "DueAt";
        }
    }

    @Override
    public void move(String subject, UUID before, Promised until) {
        WithoutRights.run(
                identities,
                () -> carriers(subject, before).forEach(carrier -> {
                    Map<String, Object> old =
                            runtime.getVariables(carrier.scope(), List.of(carrier.warnAt(), carrier.dueAt()));
                    setVariables(carrier, old, until);
                    setTimers(carrier, carrier.warnAt(), until.warnAt());
                    setTimers(carrier, carrier.dueAt(), until.dueAt());
                    setTasks(carrier, old, until);
                }));
    }

    @Override
    public void hold(String subject, UUID commitment) {
        WithoutRights.run(
                identities,
                () -> carriers(subject, commitment).forEach(carrier -> {
                    setTimers(carrier, carrier.warnAt(), NEVER);
                    setTimers(carrier, carrier.dueAt(), NEVER);
                }));
    }

    private List<Carrier> carriers(String subject, UUID commitment) {
        Map<String, ProcessInstance> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
        if (instances.isEmpty()) {
            return List.of();
        }
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.keySet().toArray(String[]::new))
                .variableNameLike("%" + COMMITMENT_ID)
                .list()
                .stream()
                .filter(variable -> commitment.toString().equals(variable.getValue()))
                .map(variable -> new Carrier(
                        Objects.requireNonNull(instances.get(variable.getProcessInstanceId())),
                        variable.getExecutionId(),
                        variable.getName().substring(0, variable.getName().length() - COMMITMENT_ID.length())))
                .toList();
    }

    /** Each is set in the scope that defines it, seen from where the id is; what is defined nowhere stays so. */
    private void setVariables(Carrier carrier, Map<String, Object> old, Promised until) {
        Map<String, Object> changed = new HashMap<>();
        changed.put(carrier.commitmentId(), until.id().toString());
        if (old.containsKey(carrier.warnAt())) {
            changed.put(carrier.warnAt(), until.warnAt().toString());
        }
        if (old.containsKey(carrier.dueAt())) {
            changed.put(carrier.dueAt(), until.dueAt().toString());
        }
        runtime.setVariables(carrier.scope(), changed);
    }

    private void setTimers(Carrier carrier, String variable, Instant to) {
        management
                .createJobDefinitionQuery()
                .processDefinitionId(carrier.instance().getProcessDefinitionId())
                .jobConfiguration("DATE: ${%s}".formatted(variable))
                .list()
                .stream()
                .flatMap(definition -> management
                        .createJobQuery()
                        .processInstanceId(carrier.instance().getId())
                        .jobDefinitionId(definition.getId())
                        .list()
                        .stream())
                .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(to)));
    }

    private void setTasks(Carrier carrier, Map<String, Object> old, Promised until) {
        Optional<Instant> oldDueAt = instant(old.get(carrier.dueAt()));
        Optional<Instant> oldWarnAt = instant(old.get(carrier.warnAt()));
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(carrier.instance().getId())
                .list()) {
            boolean due = oldDueAt.isPresent() && oldDueAt.equals(instant(task.getDueDate()));
            boolean followUp = oldWarnAt.isPresent() && oldWarnAt.equals(instant(task.getFollowUpDate()));
            if (due) {
                task.setDueDate(Date.from(until.dueAt()));
            }
            if (followUp) {
                task.setFollowUpDate(Date.from(until.warnAt()));
            }
            if (due || followUp) {
                tasks.saveTask(task);
            }
        }
    }

    private static Optional<Instant> instant(@Nullable Object variable) {
        return Optional.ofNullable(variable).map(Object::toString).map(Instant::parse);
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
