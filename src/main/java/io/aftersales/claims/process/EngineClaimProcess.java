package io.aftersales.claims.process;

import io.aftersales.claims.ClaimFacts;
import io.aftersales.claims.ClaimProcess;
import io.aftersales.commitments.Promised;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves claims through {@code claim-intake}, {@code response-escalation} and {@code duplicate-review}. */
@Component
class EngineClaimProcess implements ClaimProcess {

    private static final String CLAIM_RECEIVED = "claims.received";
    private static final String CLAIM_SETTLED_OTHERWISE = "claims.settledOtherwise";
    private static final int PRESSING = 80;
    private static final int MOST_CANDIDATES = 10;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;

    EngineClaimProcess(RuntimeService runtime, TaskService tasks, ManagementService jobs) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    @Override
    public void start(ClaimFacts facts) {
        runtime.createMessageCorrelation(CLAIM_RECEIVED)
                .processInstanceBusinessKey(facts.number())
                .setVariables(StartVariables.of(facts))
                .correlateStartMessage();
    }

    @Override
    public void reviewDuplicates(String number, List<String> candidates) {
        runtime.startProcessInstanceByKey(
                "duplicate-review",
                number,
                Map.ofEntries(
                        ClaimVariables.CLAIM_NUMBER.is(number),
                        ClaimVariables.DUPLICATE_CANDIDATES.is(shown(candidates))));
    }

    @Override
    public void tightenResponse(String number, Promised stricter) {
        for (ProcessInstance response : running("response-escalation", number)) {
            String instance = response.getProcessInstanceId();
            runtime.setVariables(
                    instance,
                    Map.ofEntries(
                            ClaimVariables.RESPONSE_COMMITMENT_ID.is(
                                    stricter.id().toString()),
                            ClaimVariables.RESPONSE_WARN_AT.is(stricter.warnAt().toString()),
                            ClaimVariables.RESPONSE_DUE_AT.is(stricter.dueAt().toString())));
            moveTimer(instance, "BoundaryEvent_ResponseAlmostDue", Date.from(stricter.warnAt()));
            moveTimer(instance, "BoundaryEvent_ResponseOverdue", Date.from(stricter.dueAt()));
            for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
                task.setFollowUpDate(Date.from(stricter.warnAt()));
                task.setDueDate(Date.from(stricter.dueAt()));
                task.setPriority(PRESSING);
                tasks.saveTask(task);
            }
        }
    }

    @Override
    public void makeUrgent(String number) {
        Stream.of("claim-intake", "response-escalation")
                .flatMap(process -> running(process, number).stream())
                .map(ProcessInstance::getProcessInstanceId)
                .forEach(instance -> {
                    runtime.setVariables(instance, Map.ofEntries(ClaimVariables.URGENT.is(true)));
                    tasks.createTaskQuery()
                            .processInstanceId(instance)
                            .list()
                            .forEach(task -> tasks.setPriority(task.getId(), PRESSING));
                });
    }

    @Override
    public void end(String number) {
        for (ProcessInstance intake : running("claim-intake", number)) {
            runtime.createMessageCorrelation(CLAIM_SETTLED_OTHERWISE)
                    .processInstanceId(intake.getProcessInstanceId())
                    .correlate();
        }
    }

    /** A variable holds 4000 characters, and the earliest claims are the ones to link to. */
    private static String shown(List<String> candidates) {
        String first = candidates.stream().limit(MOST_CANDIDATES).collect(Collectors.joining(", "));
        int more = candidates.size() - MOST_CANDIDATES;
        return more > 0 ? first + ", … +" + more : first;
    }

    private void moveTimer(String instance, String event, Date to) {
        jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .list()
                .forEach(job -> jobs.setJobDuedate(job.getId(), to));
    }

    private List<ProcessInstance> running(String process, String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, process)
                .list();
    }
}
