package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintExtension;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record extension decision" in {@code complaint-extension}. */
@Component
class RecordExtensionDecisionDelegate implements JavaDelegate {

    private final ComplaintExtension extensions;
    private final CurrentUser user;

    RecordExtensionDecisionDelegate(ComplaintExtension extensions, CurrentUser user) {
        this.extensions = extensions;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean granted = ComplaintVariables.EXTENSION_GRANTED.find(execution).orElse(false);
        extensions.decide(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                granted,
                ComplaintFormVariables.DECISION_REASON.take(execution).orElse(null),
                user.name());
        ComplaintVariables.EXTENSION_GRANTED.to(execution, granted);
    }
}
