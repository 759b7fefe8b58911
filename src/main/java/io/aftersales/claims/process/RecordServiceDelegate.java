package io.aftersales.claims.process;

import io.aftersales.claims.ClaimTriage;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record service" in {@code claim-intake}. */
@Component
class RecordServiceDelegate implements JavaDelegate {

    private final ClaimTriage triage;
    private final CurrentUser user;

    RecordServiceDelegate(ClaimTriage triage, CurrentUser user) {
        this.triage = triage;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean delivered = ClaimVariables.SERVICE_DELIVERED.find(execution).orElse(false);
        boolean withdrew = ClaimVariables.CUSTOMER_WITHDREW.find(execution).orElse(false);
        triage.recordService(
                ClaimVariables.CLAIM_NUMBER.from(execution),
                delivered,
                ClaimFormVariables.NOTE.take(execution).orElse(null),
                user.name());
        ClaimVariables.SERVICE_DELIVERED.to(execution, delivered);
        ClaimVariables.CUSTOMER_WITHDREW.to(execution, withdrew);
    }
}
