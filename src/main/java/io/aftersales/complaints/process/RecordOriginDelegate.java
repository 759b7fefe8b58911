package io.aftersales.complaints.process;

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
                ComplaintFormVariables.RESPONSIBLE_DEPARTMENT.take(execution).orElse(null),
                ComplaintFormVariables.RESPONSIBLE_PERSON.take(execution).orElse(null),
                ComplaintFormVariables.ORIGIN_DECISION.take(execution).orElse(null),
                user.name());
    }
}
