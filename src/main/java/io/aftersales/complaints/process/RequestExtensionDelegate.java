package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintExtension;
import io.aftersales.complaints.ExtensionRequest;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Request extension" in {@code complaint-extension}. */
@Component
class RequestExtensionDelegate implements JavaDelegate {

    private final ComplaintExtension extensions;
    private final CurrentUser user;

    RequestExtensionDelegate(ComplaintExtension extensions, CurrentUser user) {
        this.extensions = extensions;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = extensions.ask(
                ComplaintFormVariables.NUMBER.take(execution).orElse(null),
                new ExtensionRequest(
                        ComplaintFormVariables.NEW_DATE.take(execution).orElse(null),
                        ComplaintFormVariables.EXTENSION_REASON.take(execution).orElse(null),
                        ComplaintFormVariables.REASON_TEXT.take(execution).orElse(null),
                        ComplaintFormVariables.CUSTOMER_TOLD_AT.take(execution).orElse(null),
                        ComplaintFormVariables.CONTACT_CHANNEL.take(execution).orElse(null)),
                user.name());
        execution.setProcessBusinessKey(asked.number());
        ComplaintVariables.COMPLAINT_NUMBER.to(execution, asked.number());
        ComplaintVariables.LIMIT_ENDS_AT.to(execution, asked.limitEndsAt().toString());
        ComplaintVariables.APPROVER_GROUP.to(execution, asked.decidingGroup());
    }
}
