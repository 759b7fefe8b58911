package io.aftersales.claims.process;

import io.aftersales.claims.ClaimClosing;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close claim" in {@code claim-intake}. */
@Component
class CloseClaimDelegate implements JavaDelegate {

    private final ClaimClosing closing;
    private final CurrentUser user;

    CloseClaimDelegate(ClaimClosing closing, CurrentUser user) {
        this.closing = closing;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(
                ClaimVariables.CLAIM_NUMBER.from(execution),
                ClaimFormVariables.OUTCOME.take(execution).orElse(null),
                ClaimFormVariables.CAUSE_FOUND.take(execution).orElse(false),
                ClaimFormVariables.CAUSE.take(execution).orElse(null),
                user.name());
    }
}
