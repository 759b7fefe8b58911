package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintFacts;
import io.aftersales.complaints.ComplaintProcess;
import io.aftersales.engine.WithoutRights;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Moves complaints through {@code complaint} and the processes that it calls. */
@Component
class EngineComplaintProcess implements ComplaintProcess {

    /** Also sent by another process that raises a complaint, with the claim and what the start form would hand over. */
    static final String COMPLAINT_RECEIVED = "complaints.received";

    private static final String COMPLAINT_SETTLED_OTHERWISE = "complaints.settledOtherwise";

    private final RuntimeService runtime;
    private final IdentityService identities;

    EngineComplaintProcess(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
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
