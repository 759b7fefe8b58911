package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.text;

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
                        text(ComplaintFormVariables.EVIDENCE_KIND, execution),
                        text(ComplaintFormVariables.EVIDENCE, execution),
                        text(ComplaintFormVariables.FACTS, execution),
                        text(ComplaintFormVariables.RESPONSIBILITY, execution),
                        ComplaintVariables.CAUSE_CLASS.find(execution).orElse(null),
                        ComplaintVariables.ABNORMAL.find(execution).orElse(false)),
                user.name());
        ComplaintVariables.CAUSE_CLASS.to(execution, established.causeClass().name());
        ComplaintVariables.ABNORMAL.to(execution, established.abnormal());
        ComplaintVariables.MEASURE_KIND.to(execution, established.measureKind().name());
    }
}
