package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.text;

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
                text(ComplaintFormVariables.DECISION_REASON, execution),
                user.name());
        ComplaintVariables.EXTENSION_GRANTED.to(execution, granted);
    }
}
