package io.aftersales.claims.process;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimFacts;
import io.aftersales.claims.ClaimProcess;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.engine.DecisionTables;
import io.aftersales.engine.ProcessVariable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Moves claims through {@code claim-intake} and the processes that it calls, and through {@code duplicate-review}. */
@Component
class EngineClaimProcess implements ClaimProcess {

    private static final String CLAIM_RECEIVED = "claims.received";
    private static final String CLAIM_SETTLED_OTHERWISE = "claims.settledOtherwise";
    private static final String TRIAGE = "Task_TriageClaim";

    /** What the table of the service modes is asked with. */
    private static final List<String> PROPOSED_BY = Stream.of(
                    ClaimVariables.KIND,
                    ClaimVariables.PRODUCT_LINE,
                    ClaimVariables.URGENT,
                    ClaimVariables.CHARGE_BASIS,
                    ClaimVariables.SERVICE_PLAN)
            .map(ProcessVariable::name)
            .toList();

    private static final int PRESSING = 80;
    private static final int MOST_CANDIDATES = 10;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DecisionTables tables;

    EngineClaimProcess(RuntimeService runtime, TaskService tasks, DecisionTables tables) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.tables = tables;
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
    public void hurryResponse(String number) {
        running("response-escalation", number).forEach(this::press);
    }

    @Override
    public void makeUrgent(String number) {
        Stream.of("claim-intake", "response-escalation", "claim-triage")
                .flatMap(process -> running(process, number).stream())
                .forEach(instance -> {
                    runtime.setVariables(
                            instance.getProcessInstanceId(), Map.ofEntries(ClaimVariables.URGENT.is(true)));
                    press(instance);
                });
    }

    @Override
    public void follow(String number, ClaimRequest request, ChargeBasis chargeBasis) {
        Map<String, Object> facts = Map.ofEntries(
                ClaimVariables.KIND.is(request.kind().name()),
                ClaimVariables.PRODUCT_LINE.is(request.productLine().name()),
                ClaimVariables.CHARGE_BASIS.is(chargeBasis.name()));
        for (ProcessInstance intake : running("claim-intake", number)) {
            runtime.setVariables(intake.getProcessInstanceId(), facts);
        }
        for (ProcessInstance triage : running("claim-triage", number)) {
            String id = triage.getProcessInstanceId();
            runtime.setVariables(id, facts);
            // not while the choice itself is recorded, which was made with the proposal that was shown
            if (runtime.getActiveActivityIds(id).contains(TRIAGE)) {
                proposeAnew(id);
            }
            if (runtime.getVariable(id, ClaimVariables.NEXT_SERVICE.name()) != null) {
                // guidance that does not solve it leads to what was decided before
                runtime.setVariables(
                        id,
                        Map.ofEntries(ClaimVariables.NEXT_SERVICE.is(
                                request.kind().firstService().name())));
            }
        }
    }

    /** The table answers what it would have proposed with what is on record now. */
    private void proposeAnew(String triage) {
        Map<String, Object> inputs = runtime.getVariables(triage, PROPOSED_BY);
        tables.row("service-mode", inputs)
                .map(row -> String.valueOf(row.get(ClaimVariables.SERVICE_MODE.name())))
                .ifPresent(mode -> {
                    runtime.setVariable(triage, ClaimVariables.PROPOSED_SERVICE_MODE.name(), mode);
                    tasks.createTaskQuery()
                            .processInstanceId(triage)
                            .taskDefinitionKey(TRIAGE)
                            .list()
                            .forEach(task -> runtime.setVariableLocal(
                                    task.getExecutionId(), ClaimVariables.SERVICE_MODE.name(), mode));
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

    private void press(ProcessInstance instance) {
        tasks.createTaskQuery()
                .processInstanceId(instance.getProcessInstanceId())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), PRESSING));
    }

    private List<ProcessInstance> running(String process, String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, process)
                .list();
    }
}
