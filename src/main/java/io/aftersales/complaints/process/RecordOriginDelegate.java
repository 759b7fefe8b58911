package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.text;

import io.aftersales.complaints.ComplaintInvestigation;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record origin" in {@code complaint-investigation}. */
@Component
class RecordOriginDelegate implements JavaDelegate {

    private final ComplaintInvestigation investigations;
    private final CurrentUser user;

    RecordOriginDelegate(ComplaintInvestigation investigations, CurrentUser user) {
        this.investigations = investigations;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        investigations.traceOrigin(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                text(ComplaintFormVariables.RESPONSIBLE_DEPARTMENT, execution),
                text(ComplaintFormVariables.RESPONSIBLE_PERSON, execution),
                text(ComplaintFormVariables.ORIGIN_DECISION, execution),
                user.name());
    }
}
