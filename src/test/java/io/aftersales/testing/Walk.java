package io.aftersales.testing;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * One process instance, moved step by step by its element ids.
 *
 * <p>Steps are found in this instance alone, not in those that it calls; {@link #called} goes down to them. Every method
 * fails with the ids that are there when the one asked for is not.
 */
@SuppressWarnings("varargs") // the entries are only read
public final class Walk {

    private final ProcessEngineServices engine;
    private final String instanceId;

    private Walk(ProcessEngineServices engine, String instanceId) {
        this.engine = engine;
        this.instanceId = instanceId;
    }

    /** Starts the latest version of a process at its plain start event. */
    @SafeVarargs
    public static Walk start(
            ProcessEngineServices engine, String process, String businessKey, Map.Entry<String, Object>... variables) {
        return of(
                engine,
                engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, Map.ofEntries(variables)));
    }

    /** Starts the process that waits for a message of that name. */
    @SafeVarargs
    public static Walk startByMessage(
            ProcessEngineServices engine, String message, String businessKey, Map.Entry<String, Object>... variables) {
        return of(
                engine,
                engine.getRuntimeService()
                        .startProcessInstanceByMessage(message, businessKey, Map.ofEntries(variables)));
    }

    /** Goes on with an instance that something else has started. */
    public static Walk of(ProcessEngineServices engine, ProcessInstance instance) {
        return new Walk(engine, instance.getId());
    }

    /** Completes the one open user task with that id. */
    @SafeVarargs
    public final Walk complete(String taskId, Map.Entry<String, Object>... variables) {
        engine.getTaskService().complete(task(taskId).getId(), Map.ofEntries(variables));
        return this;
    }

    /** Runs the one job that waits at that activity or timer event, due or not. */
    public Walk execute(String activityId) {
        engine.getManagementService().executeJob(job(activityId).getId());
        return this;
    }

    /** Delivers a message that this instance waits for. */
    @SafeVarargs
    public final Walk receive(String message, Map.Entry<String, Object>... variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instanceId)
                .setVariables(Map.ofEntries(variables))
                .correlate();
        return this;
    }

    /** Returns the one open user task with that id. */
    public Task task(String taskId) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instanceId)
                .list();
        return only("user task", taskId, open, Task::getTaskDefinitionKey);
    }

    /** Returns the one job that waits at that activity or timer event. */
    public Job job(String activityId) {
        Map<String, String> activities = engine.getManagementService().createJobDefinitionQuery().list().stream()
                .collect(Collectors.toMap(
                        definition -> definition.getId(), definition -> definition.getActivityId(), (one, two) -> one));
        List<Job> waiting = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instanceId)
                .list();
        return only("job", activityId, waiting, job -> activities.getOrDefault(job.getJobDefinitionId(), "?"));
    }

    /** Returns when the timer at that event is due. */
    public Date due(String eventId) {
        return job(eventId).getDuedate();
    }

    /** Returns the one instance that this one has called and that has not ended, or the only ended one. */
    public Walk called(String process) {
        List<HistoricProcessInstance> all = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instanceId)
                .processDefinitionKey(process)
                .list();
        List<HistoricProcessInstance> running =
                all.stream().filter(instance -> instance.getEndTime() == null).toList();
        HistoricProcessInstance one = only(
                "called process",
                process,
                running.isEmpty() ? all : running,
                HistoricProcessInstance::getProcessDefinitionKey);
        return new Walk(engine, one.getId());
    }

    /** Returns the ids of all nodes that were entered, those that are still active included. */
    public Set<String> visited() {
        return visits(false);
    }

    /** Returns the ids of all nodes that are entered and not left. */
    public Set<String> waitsAt() {
        return visits(true);
    }

    /** Returns whether the instance is over, by whichever end. */
    public boolean ended() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .count()
                == 0;
    }

    /** Returns the variable as it is, or was at the end; null when it never was. */
    public @Nullable Object variable(String name) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .variableName(name)
                .list()
                .stream()
                .map(variable -> variable.getValue())
                .findFirst()
                .orElse(null);
    }

    public String instanceId() {
        return instanceId;
    }

    private Set<String> visits(boolean unfinishedOnly) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .list()
                .stream()
                .filter(visit -> !unfinishedOnly || visit.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <E> E only(String what, String id, List<E> there, Function<E, String> idOf) {
        List<E> found =
                there.stream().filter(each -> id.equals(idOf.apply(each))).toList();
        if (found.size() != 1) {
            throw new AssertionError("Expected one %s '%s', found %d; there are %s"
                    .formatted(
                            what,
                            id,
                            found.size(),
                            there.stream().map(idOf).sorted().toList()));
        }
        return found.get(0);
    }
}
