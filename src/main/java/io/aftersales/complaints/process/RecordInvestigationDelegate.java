package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintInvestigation;
import io.aftersales.complaints.Findings;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record investigation" in {@code complaint}. */
@Component
class RecordInvestigationDelegate implements JavaDelegate {

    private final ComplaintInvestigation investigations;
    private final CurrentUser user;

    RecordInvestigationDelegate(ComplaintInvestigation investigations, CurrentUser user) {
        this.investigations = investigations;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var established = investigations.establish(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                new Findings(
                        ComplaintFormVariables.EVIDENCE_KIND.take(execution).orElse(null),
                        ComplaintFormVariables.EVIDENCE.take(execution).orElse(null),
                        ComplaintFormVariables.FACTS.take(execution).orElse(null),
                        ComplaintFormVariables.RESPONSIBILITY.take(execution).orElse(null),
                        ComplaintVariables.CAUSE_CLASS.find(execution).orElse(null),
                        ComplaintVariables.ABNORMAL.find(execution).orElse(false)),
                user.name());
        ComplaintVariables.CAUSE_CLASS.to(execution, established.causeClass().name());
        ComplaintVariables.ABNORMAL.to(execution, established.abnormal());
        ComplaintVariables.MEASURE_KIND.to(execution, established.measureKind().name());
    }
}
