package io.aftersales.claims.process;

import io.aftersales.cases.CaseKind;
import io.aftersales.claims.MessageProcess;
import io.aftersales.engine.ProcessVariable;
import io.aftersales.engine.WithoutRights;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
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
    public boolean waits(String caseNumber) {
        return WithoutRights.get(
                        identities,
                        () -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNumber, PROCESS)
                                .count())
                > 0;
    }

    @Override
    public void start(String caseNumber, String group, Instant dueAt) {
        WithoutRights.run(
                identities,
                () -> runtime.startProcessInstanceByKey(
                        PROCESS,
                        caseNumber,
                        Map.ofEntries(
                                ClaimVariables.MESSAGE_CASE_NUMBER.is(caseNumber),
                                listed(caseNumber).is(caseNumber),
                                ClaimVariables.MESSAGE_GROUP.is(group),
                                ClaimVariables.MESSAGE_DUE_AT.is(dueAt.toString()))));
    }

    /** Returns the variable by which lists of tasks show the case. */
    private static ProcessVariable<String> listed(String caseNumber) {
        return CaseKind.COMPLAINT.matches(caseNumber) ? ClaimVariables.COMPLAINT_NUMBER : ClaimVariables.CLAIM_NUMBER;
    }
}
