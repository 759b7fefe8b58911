package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintInvestigation;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record opinion form" in {@code complaint-investigation}. */
@Component
class RecordOpinionFormDelegate implements JavaDelegate {

    private final ComplaintInvestigation investigations;
    private final CurrentUser user;

    RecordOpinionFormDelegate(ComplaintInvestigation investigations, CurrentUser user) {
        this.investigations = investigations;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        investigations.fillOpinionForm(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                ComplaintFormVariables.CUSTOMER_OPINION.take(execution).orElse(null),
                ComplaintFormVariables.HANDLING_OPINION.take(execution).orElse(null),
                user.name());
    }
}
