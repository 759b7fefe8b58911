package io.aftersales.repairs.process;

import io.aftersales.claims.RaisedComplaint;
import io.aftersales.engine.CurrentUser;
import io.aftersales.engine.WithoutRights;
import io.aftersales.repairs.AcceptanceDesk;
import io.aftersales.repairs.BookedVisit;
import io.aftersales.repairs.IncidentKind;
import io.aftersales.repairs.PartsDesk;
import io.aftersales.repairs.QuoteDesk;
import io.aftersales.repairs.RepairProcess;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Moves repairs through the processes in {@code processes/repairs}. */
@Component
class EngineRepairProcess implements RepairProcess {

    private static final String QUOTE_ANSWERED = "repairs.quoteAnswered";
    private static final String RESULT_SIGNED = "repairs.resultSigned";
    private static final String PARTS_ANSWERED = "repairs.partsAnswered";
    private static final String VISIT_REBOOKED = "repairs.visitRebooked";
    private static final String VISIT_GIVEN_BACK = "repairs.visitGivenBack";
    private static final String WITHDRAWN = "repairs.withdrawn";
    private static final String INCIDENT_CALLED = "repairs.incidentCalled";
    /** What the open tasks of each model count when they are urgent, as the models themselves say. */
    private static final Map<String, Integer> PRIORITIES = Map.of(
            "repair", 80,
            "repair-diagnosis", 80,
            "repair-consent", 80,
            "repair-work", 80,
            "parts-by-post", 80,
            "service-visit", 80,
            "waiting-customer", 90);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identities;

    EngineRepairProcess(RuntimeService runtime, TaskService tasks, IdentityService identities) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identities = identities;
    }

    @Override
    public void quoteAnswered(String claimNumber, QuoteDesk.Answered answered) {
        Map<String, Object> variables = new HashMap<>(RepairPromise.completion(answered.completion()));
        variables.put(RepairVariables.CONSENT_ANSWER.name(), answered.answer().name());
        variables.put(RepairVariables.REPAIR_OUTCOME.name(), RepairSteps.afterAnswer(answered.answer()));
        tell(QUOTE_ANSWERED, claimNumber, variables);
    }

    @Override
    public void resultSigned(String claimNumber, AcceptanceDesk.Signed signed) {
        Map<String, Object> variables = new HashMap<>(RepairSteps.afterAcceptance(signed));
        variables.put(RepairVariables.CUSTOMER_SATISFIED.name(), signed.satisfied());
        tell(RESULT_SIGNED, claimNumber, variables);
    }

    @Override
    public void partsAnswered(String claimNumber, PartsDesk.Heard heard) {
        tell(PARTS_ANSWERED, claimNumber, RepairSteps.afterParts(heard));
    }

    @Override
    public void visitRebooked(BookedVisit visit) {
        tell(VISIT_REBOOKED, visit.claimNumber(), RepairPromise.appointment(visit));
    }

    @Override
    public void visitGivenBack(String claimNumber) {
        tell(VISIT_GIVEN_BACK, claimNumber, Map.of());
    }

    @Override
    public void reassign(String claimNumber, String engineer) {
        WithoutRights.run(
                identities,
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(claimNumber)
                        .taskDefinitionKey("Task_LogArrival")
                        .list()
                        .forEach(task -> {
                            runtime.setVariable(task.getProcessInstanceId(), RepairVariables.ENGINEER.name(), engineer);
                            tasks.setAssignee(task.getId(), engineer);
                        }));
    }

    @Override
    public void makeUrgent(String claimNumber) {
        WithoutRights.run(
                identities,
                () -> PRIORITIES.forEach((process, priority) -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(claimNumber, process)
                        .list()
                        .forEach(instance -> press(instance.getProcessInstanceId(), priority))));
    }

    private void press(String instance, int priority) {
        runtime.setVariables(instance, Map.ofEntries(RepairVariables.URGENT.is(true)));
        tasks.createTaskQuery()
                .processInstanceId(instance)
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), priority));
    }

    @Override
    public void withdrawn(String claimNumber) {
        tell(WITHDRAWN, claimNumber, Map.of());
    }

    @Override
    public void raiseComplaint(RaisedComplaint complaint) {
        Map<String, Object> taken = RaisedComplaint.takenBy(CurrentUser.name(identities), complaint.variables());
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(RaisedComplaint.MESSAGE)
                        .setVariables(taken)
                        .correlateStartMessage());
    }

    @Override
    public void startIncident(String claimNumber, IncidentKind kind, String engineer) {
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(INCIDENT_CALLED)
                        .processInstanceBusinessKey(claimNumber)
                        .setVariables(Map.ofEntries(RepairVariables.CLAIM_NUMBER.is(claimNumber)))
                        .correlateStartMessage());
    }

    private void tell(String message, String claimNumber, Map<String, Object> variables) {
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(claimNumber)
                        .setVariables(variables)
                        .correlateAll());
    }
}
