package io.aftersales.erasure.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.erasure.ErasureProcess;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Moves requests for erasure through {@code processes/erasure}. */
@Component
class EngineErasureProcess implements ErasureProcess {

    private static final String ASKED = "erasure.asked";
    private static final String TAKEN_BACK = "erasure.takenBack";

    private final RuntimeService runtime;
    private final IdentityService identities;

    EngineErasureProcess(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void start(UUID request, String caseNumber) {
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(ASKED)
                        .processInstanceBusinessKey(caseNumber)
                        .setVariables(Map.ofEntries(
                                ErasureVariables.ERASURE_ID.is(request.toString()),
                                ErasureVariables.CASE_NUMBER.is(caseNumber)))
                        .correlateStartMessage());
    }

    @Override
    public void takenBack(UUID request, String caseNumber) {
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(TAKEN_BACK)
                        .processInstanceBusinessKey(caseNumber)
                        .processInstanceVariableEquals(ErasureVariables.ERASURE_ID.name(), request.toString())
                        .correlateAll());
    }
}
