package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.EntitlementDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record entitlement notice" in {@code replacement}. */
@Component
class RecordEntitlementNoticeDelegate implements JavaDelegate {

    private final EntitlementDesk desk;
    private final CurrentUser user;

    RecordEntitlementNoticeDelegate(EntitlementDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.tell(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                new EntitlementDesk.Notice(
                        ReplacementFormVariables.CONTACT_CHANNEL.take(execution).orElse(null),
                        ReplacementFormVariables.RULE_EXPLAINED.take(execution).orElse(false),
                        ReplacementFormVariables.NOTE.take(execution).orElse(null)),
                user.name());
    }
}
