package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.EntitlementDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record choice" in {@code replacement}. */
@Component
class RecordChoiceDelegate implements JavaDelegate {

    private final EntitlementDesk desk;
    private final CurrentUser user;

    RecordChoiceDelegate(EntitlementDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplacementVariables.CHOICE.to(
                execution,
                desk.choose(
                                ReplacementVariables.CLAIM_NUMBER.from(execution),
                                ReplacementVariables.CHOICE.find(execution).orElse(null),
                                ReplacementFormVariables.CONTACT_CHANNEL
                                        .take(execution)
                                        .orElse(null),
                                ReplacementFormVariables.NOTE.take(execution).orElse(null),
                                user.name())
                        .name());
    }
}
