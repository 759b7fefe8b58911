package io.aftersales.claims.process;

import io.aftersales.cases.CaseKind;
import io.aftersales.claims.MessageProcess;
import io.aftersales.engine.ProcessVariable;
import io.aftersales.engine.WithoutRights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Moves what customers wrote through {@code customer-message}. */
@Component
class EngineMessageProcess implements MessageProcess {

    private static final String PROCESS = "customer-message";

    private final RuntimeService runtime;
    private final IdentityService identities;

    EngineMessageProcess(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public boolean joined(String caseNumber, int messages) {
        return WithoutRights.get(identities, () -> {
            List<ProcessInstance> waiting = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber, PROCESS)
                    .list();
            waiting.forEach(instance -> runtime.setVariable(
                    instance.getProcessInstanceId(), ClaimVariables.MESSAGES_SHOWN.name(), String.valueOf(messages)));
            return !waiting.isEmpty();
        });
    }

    @Override
    public void start(String caseNumber, String group, Instant dueAt, int messages) {
        WithoutRights.run(
                identities,
                () -> runtime.startProcessInstanceByKey(
                        PROCESS,
                        caseNumber,
                        Map.ofEntries(
                                ClaimVariables.MESSAGE_CASE_NUMBER.is(caseNumber),
                                listed(caseNumber).is(caseNumber),
                                ClaimVariables.MESSAGE_GROUP.is(group),
                                ClaimVariables.MESSAGES_SHOWN.is(String.valueOf(messages)),
                                ClaimVariables.MESSAGE_DUE_AT.is(dueAt.toString()))));
    }

    /** Returns the variable by which lists of tasks show the case. */
    private static ProcessVariable<String> listed(String caseNumber) {
        return CaseKind.COMPLAINT.matches(caseNumber) ? ClaimVariables.COMPLAINT_NUMBER : ClaimVariables.CLAIM_NUMBER;
    }
}
