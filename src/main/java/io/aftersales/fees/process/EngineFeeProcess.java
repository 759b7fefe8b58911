package io.aftersales.fees.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.fees.FeeProcess;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Moves fees through the processes in {@code processes/fees}. */
@Component
class EngineFeeProcess implements FeeProcess {

    private static final String SHEET_OPENED = "fees.sheetOpened";
    private static final String CHARGE_DUE = "fees.chargeDue";
    private static final String REVIEW = "fee-review";

    private final RuntimeService runtime;
    private final IdentityService identities;

    EngineFeeProcess(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void reviewDue(String claimNumber, String engineer) {
        WithoutRights.run(identities, () -> {
            if (!underReview(claimNumber)) {
                start(
                        SHEET_OPENED,
                        claimNumber,
                        Map.ofEntries(FeeVariables.CLAIM_NUMBER.is(claimNumber), FeeVariables.ENGINEER.is(engineer)));
            }
        });
    }

    @Override
    public void chargeDue(String claimNumber, boolean negotiatedFirst) {
        WithoutRights.run(
                identities,
                () -> start(
                        CHARGE_DUE,
                        claimNumber,
                        Map.ofEntries(
                                FeeVariables.CLAIM_NUMBER.is(claimNumber),
                                FeeVariables.NEGOTIATED_FIRST.is(negotiatedFirst))));
    }

    private boolean underReview(String claimNumber) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(claimNumber)
                        .processDefinitionKey(REVIEW)
                        .active()
                        .count()
                > 0;
    }

    private void start(String message, String claimNumber, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(claimNumber)
                .setVariables(variables)
                .correlateStartMessage();
    }
}
