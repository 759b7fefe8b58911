package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.EntitlementDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record special decision" in {@code replacement}. */
@Component
class RecordSpecialDecisionDelegate implements JavaDelegate {

    private final EntitlementDesk desk;
    private final CurrentUser user;

    RecordSpecialDecisionDelegate(EntitlementDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplacementVariables.ENTITLEMENT.to(
                execution,
                desk.decideSpecially(
                                ReplacementVariables.CLAIM_NUMBER.from(execution),
                                ReplacementVariables.SPECIAL_APPROVED
                                        .take(execution)
                                        .orElse(false),
                                ReplacementFormVariables.DECISION_REASON
                                        .take(execution)
                                        .orElse(null),
                                user.name())
                        .name());
    }
}
