package io.aftersales.claims.process;

import io.aftersales.claims.ClaimCompletion;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.NextService;
import io.aftersales.claims.RecordChange;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record triage" in {@code claim-triage}: what is put on record with it counts for it. */
@Component
class RecordTriageDelegate implements JavaDelegate {

    private final ClaimTriage triage;
    private final ClaimCompletion records;
    private final CurrentUser user;

    RecordTriageDelegate(ClaimTriage triage, ClaimCompletion records, CurrentUser user) {
        this.triage = triage;
        this.records = records;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = ClaimVariables.CLAIM_NUMBER.from(execution);
        RecordChange learned = RecordForm.take(execution);
        if (learned.says()) {
            records.complete(number, learned, user.name());
        }
        NextService next = triage.triage(
                number,
                ClaimVariables.SERVICE_MODE.find(execution).orElse(null),
                ClaimVariables.PROPOSED_SERVICE_MODE.from(execution),
                ClaimFormVariables.MODE_REASON.take(execution).orElse(null),
                ClaimFormVariables.WARRANTY_CONDITIONS.take(execution).orElse(null),
                user.name());
        ClaimVariables.NEXT_SERVICE.to(execution, next.name());
        triage.rate(number, ClaimFormVariables.SEVERITY.take(execution).orElse(null), user.name());
    }
}
