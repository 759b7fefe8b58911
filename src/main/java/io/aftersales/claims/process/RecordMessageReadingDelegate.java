package io.aftersales.claims.process;

import io.aftersales.claims.CustomerMessages;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record message reading" in {@code customer-message}. */
@Component
class RecordMessageReadingDelegate implements JavaDelegate {

    private final CustomerMessages messages;
    private final CurrentUser user;

    RecordMessageReadingDelegate(CustomerMessages messages, CurrentUser user) {
        this.messages = messages;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.read(
                ClaimVariables.MESSAGE_CASE_NUMBER.from(execution),
                ClaimVariables.MESSAGES_SHOWN.find(execution).orElse(null),
                ClaimFormVariables.READING.take(execution).orElse(null),
                ClaimFormVariables.NOTE.take(execution).orElse(null),
                user.name());
    }
}
