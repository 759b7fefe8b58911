package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintExtension;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record extension lapse" in {@code complaint-extension}. */
@Component
class RecordExtensionLapseDelegate implements JavaDelegate {

    private final ComplaintExtension extensions;
    private final CurrentUser user;

    RecordExtensionLapseDelegate(ComplaintExtension extensions, CurrentUser user) {
        this.extensions = extensions;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.lapse(ComplaintVariables.COMPLAINT_NUMBER.from(execution), user.name());
    }
}
