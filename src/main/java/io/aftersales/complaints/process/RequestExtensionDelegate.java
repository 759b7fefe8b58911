package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.text;

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
                text(ComplaintFormVariables.NUMBER, execution),
                new ExtensionRequest(
                        text(ComplaintFormVariables.NEW_DATE, execution),
                        text(ComplaintFormVariables.EXTENSION_REASON, execution),
                        text(ComplaintFormVariables.REASON_TEXT, execution),
                        text(ComplaintFormVariables.CUSTOMER_TOLD_AT, execution),
                        text(ComplaintFormVariables.CONTACT_CHANNEL, execution)),
                user.name());
        execution.setProcessBusinessKey(asked.number());
        ComplaintVariables.COMPLAINT_NUMBER.to(execution, asked.number());
        ComplaintVariables.LIMIT_ENDS_AT.to(execution, asked.limitEndsAt().toString());
        ComplaintVariables.APPROVER_GROUP.to(execution, asked.decidingGroup());
    }
}
