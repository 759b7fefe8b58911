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
        boolean abnormal = ComplaintFormVariables.ABNORMAL_FOUND.take(execution).orElse(false);
        investigations.giveOpinion(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                ComplaintInvestigation.Section.valueOf(ComplaintVariables.OPINION_OF.from(execution)),
                new ComplaintInvestigation.Opinion(
                        ComplaintFormVariables.CAUSE.take(execution).orElse(null),
                        ComplaintFormVariables.COUNTERMEASURE.take(execution).orElse(null),
                        abnormal),
                user.name());
        if (abnormal) {
            // both sections work at the same time: the one that finds nothing does not write
            execution.getProcessInstance().setVariable(ComplaintVariables.ABNORMAL.name(), true);
        }
    }
}
