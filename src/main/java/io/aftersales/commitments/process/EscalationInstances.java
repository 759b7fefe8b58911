package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.CASE_NUMBER;
import static io.aftersales.commitments.process.EscalationVariables.COMMITMENT_ID;
import static io.aftersales.commitments.process.EscalationVariables.ESCALATION;
import static io.aftersales.commitments.process.EscalationVariables.PROMISE_SETTLED;

import io.aftersales.commitments.EscalationProcess;
import io.aftersales.engine.WithoutRights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** Instances of {@code escalation}: starts those that no model calls, and ends all. */
@Component
class EscalationInstances implements EscalationProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identities;

    EscalationInstances(RuntimeService runtime, ManagementService management, IdentityService identities) {
        this.runtime = runtime;
        this.management = management;
        this.identities = identities;
    }

    @Override
    public boolean start(String subject, UUID commitment) {
        List<ProcessInstance> ladders = standalone(subject, commitment);
        if (ladders.stream().anyMatch(ladder -> jobs(ladder).withRetriesLeft().count() > 0)) {
            return false;
        }
        // not another one beside it: while the cause lasts, each look would add one that fails the same way
        Optional<Job> stuck = ladders.stream()
                .flatMap(ladder -> jobs(ladder).noRetriesLeft().list().stream())
                .findFirst();
        if (stuck.isPresent()) {
            management.setJobRetries(stuck.get().getId(), 1);
            return true;
        }
        // one without a job only waits for people and has lost its ladder; the new one tells what is left of it
        runtime.startProcessInstanceByKey(
                ESCALATION, subject, Map.ofEntries(COMMITMENT_ID.is(commitment.toString()), CASE_NUMBER.is(subject)));
        return true;
    }

    private JobQuery jobs(ProcessInstance ladder) {
        return management.createJobQuery().processInstanceId(ladder.getId());
    }

    @Override
    public void settled(String subject, UUID commitment) {
        // whoever settles a promise need not be allowed to see its ladder
        WithoutRights.run(
                identities,
                () -> ladders(subject, commitment)
                        .list()
                        .forEach(ladder -> runtime.createMessageCorrelation(PROMISE_SETTLED)
                                .processInstanceId(ladder.getId())
                                .correlateAll()));
    }

    private List<ProcessInstance> standalone(String subject, UUID commitment) {
        return ladders(subject, commitment).rootProcessInstances().list();
    }

    private ProcessInstanceQuery ladders(String subject, UUID commitment) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(ESCALATION)
                .processInstanceBusinessKey(subject)
                .variableValueEquals(COMMITMENT_ID.name(), commitment.toString());
    }
}
