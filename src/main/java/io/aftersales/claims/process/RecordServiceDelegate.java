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
        triage.recordService(
                ClaimVariables.CLAIM_NUMBER.from(execution),
                ClaimFormVariables.SERVICE_DELIVERED.take(execution).orElse(false),
                ClaimFormVariables.NOTE.take(execution).orElse(null),
                user.name());
    }
}
