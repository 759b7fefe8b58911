package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintInvestigation;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record opinion" in {@code complaint-investigation}. */
@Component
class RecordOpinionDelegate implements JavaDelegate {

    private final ComplaintInvestigation investigations;
    private final CurrentUser user;

    RecordOpinionDelegate(ComplaintInvestigation investigations, CurrentUser user) {
        this.investigations = investigations;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        investigations.giveOpinion(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                ComplaintInvestigation.Section.valueOf(ComplaintVariables.OPINION_OF.from(execution)),
                ComplaintFormVariables.CAUSE.take(execution).orElse(null),
                ComplaintFormVariables.COUNTERMEASURE.take(execution).orElse(null),
                user.name());
        // one section is enough to call technical development; nobody takes that back
        if (ComplaintFormVariables.ABNORMAL_FOUND.take(execution).orElse(false)) {
            execution.getProcessInstance().setVariable(ComplaintVariables.ABNORMAL.name(), true);
        }
    }
}
