package io.aftersales.claims.process;

import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.NextService;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record guidance" in {@code claim-triage}: what guidance solved needs no service. */
@Component
class RecordGuidanceDelegate implements JavaDelegate {

    private final ClaimTriage triage;
    private final CurrentUser user;

    RecordGuidanceDelegate(ClaimTriage triage, CurrentUser user) {
        this.triage = triage;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean solved = ClaimVariables.SOLVED_REMOTELY.find(execution).orElse(false);
        triage.recordGuidance(
                ClaimVariables.CLAIM_NUMBER.from(execution),
                solved,
                ClaimFormVariables.SOLUTION.take(execution).orElse(null),
                user.name());
        ClaimVariables.SOLVED_REMOTELY.to(execution, solved);
        if (solved) {
            ClaimVariables.NEXT_SERVICE.to(execution, NextService.NONE.name());
        }
    }
}
