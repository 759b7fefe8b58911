package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintFacts;
import io.aftersales.complaints.ComplaintProcess;
import io.aftersales.complaints.DisputedResult;
import io.aftersales.engine.ProcessVariable;
import io.aftersales.engine.WithoutRights;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves complaints through {@code complaint} and the processes that it calls. */
@Component
class EngineComplaintProcess implements ComplaintProcess {

    /** Also sent by another process that raises a complaint, with the claim and what the start form would hand over. */
    static final String COMPLAINT_RECEIVED = "complaints.received";

    private static final String COMPLAINT_SETTLED_OTHERWISE = "complaints.settledOtherwise";

    /** The customer has said himself what he thinks of the result, so the survey is over. */
    static final String RESULT_ANSWERED = "complaints.resultAnswered";

    /** He does not agree after the survey. */
    static final String DISPUTE_RAISED = "complaints.disputeRaised";

    private static final String RESULT = "complaint-result";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identities;

    EngineComplaintProcess(RuntimeService runtime, TaskService tasks, IdentityService identities) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identities = identities;
    }

    @Override
    public void start(ComplaintFacts facts) {
        runtime.createMessageCorrelation(COMPLAINT_RECEIVED)
                .processInstanceBusinessKey(facts.number())
                .setVariables(ComplaintStart.variables(facts))
                .correlateStartMessage();
    }

    @Override
    public void investigationBegun(String number) {
        WithoutRights.run(
                identities,
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey("Task_InvestigateComplaint")
                        .list()
                        .forEach(this::dueWithTheHandling));
    }

    private void dueWithTheHandling(Task task) {
        task.setDueDate(date(task, ComplaintVariables.RESOLUTION_DUE_AT));
        task.setFollowUpDate(date(task, ComplaintVariables.RESOLUTION_WARN_AT));
        tasks.saveTask(task);
    }

    private Date date(Task task, ProcessVariable<String> instant) {
        return Date.from(Instant.parse(String.valueOf(runtime.getVariable(task.getExecutionId(), instant.name()))));
    }

    @Override
    public void rated(String number) {
        WithoutRights.run(
                identities,
                () -> tell(RESULT_ANSWERED, number, Map.ofEntries(ComplaintVariables.RESULT_DISPUTED.is(false))));
    }

    @Override
    public void disputed(DisputedResult dispute) {
        Map<String, Object> variables = new HashMap<>(Map.ofEntries(ComplaintVariables.RESULT_DISPUTED.is(true)));
        // the task is offered to its groups where nobody is named
        variables.put(ComplaintVariables.DISPUTE_COORDINATOR.name(), dispute.coordinator());
        WithoutRights.run(identities, () -> {
            if (!tell(RESULT_ANSWERED, dispute.number(), variables)
                    && !tell(DISPUTE_RAISED, dispute.number(), variables)) {
                takeUpAgain(dispute, variables);
            }
        });
    }

    /** Returns whether a process waited for the message. */
    private boolean tell(String message, String number, Map<String, Object> variables) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariables(variables)
                .correlateAllWithResult()
                .isEmpty();
    }

    /** What follows the result is over, or its model is one that did not know of late disputes. */
    private void takeUpAgain(DisputedResult dispute, Map<String, Object> variables) {
        runtime.createProcessInstanceByKey(RESULT)
                .businessKey(dispute.number())
                .setVariables(variables)
                .setVariables(Map.ofEntries(
                        ComplaintVariables.COMPLAINT_NUMBER.is(dispute.number()),
                        ComplaintVariables.URGENT.is(dispute.urgent()),
                        ComplaintVariables.DEPARTMENT.is(dispute.department())))
                .setVariable(ComplaintVariables.COMPLAINT_OWNER.name(), dispute.owner())
                .startBeforeActivity("Task_SettleDispute")
                .execute();
    }

    @Override
    public void end(String number) {
        // whoever ends a complaint need not be allowed to see its process
        WithoutRights.run(
                identities,
                () -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "complaint")
                        .list()
                        .forEach(this::settleOtherwise));
    }

    private void settleOtherwise(ProcessInstance complaint) {
        runtime.createMessageCorrelation(COMPLAINT_SETTLED_OTHERWISE)
                .processInstanceId(complaint.getProcessInstanceId())
                .correlate();
    }
}
