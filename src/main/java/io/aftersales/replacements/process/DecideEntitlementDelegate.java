package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Decide entitlement" in {@code replacement}. */
@Component
class DecideEntitlementDelegate implements JavaDelegate {

    private final ReplacementIntake intake;
    private final CurrentUser user;

    DecideEntitlementDelegate(ReplacementIntake intake, CurrentUser user) {
        this.intake = intake;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplacementVariables.ENTITLEMENT.to(
                execution,
                intake.decide(ReplacementVariables.CLAIM_NUMBER.from(execution), user.name())
                        .name());
    }
}
