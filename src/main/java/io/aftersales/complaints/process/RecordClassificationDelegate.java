package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintClassification;
import io.aftersales.complaints.ComplaintJudgement;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record classification" in {@code complaint}. */
@Component
class RecordClassificationDelegate implements JavaDelegate {

    private final ComplaintClassification classifications;
    private final CurrentUser user;

    RecordClassificationDelegate(ComplaintClassification classifications, CurrentUser user) {
        this.classifications = classifications;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = classifications.classify(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                new ComplaintJudgement(
                        ComplaintFormVariables.CATEGORY.take(execution).orElse(null),
                        ComplaintFormVariables.SEVERITY.take(execution).orElse(null),
                        ComplaintFormVariables.NATURE.take(execution).orElse(null),
                        ComplaintFormVariables.PRELIMINARY_CAUSE.take(execution).orElse(null),
                        ComplaintFormVariables.OWNER.take(execution).orElse(null),
                        ComplaintFormVariables.COMPLAINED_ABOUT.take(execution).orElse(null)),
                user.name());
        ComplaintVariables.DEPARTMENT_CONFIRMED.to(execution, outcome.confirmed());
        ComplaintVariables.CATEGORY.to(execution, outcome.category().name());
        ComplaintVariables.URGENT.to(execution, outcome.urgent());
        ComplaintVariables.DEPARTMENT.to(execution, outcome.department());
        ComplaintVariables.APPROVER_GROUP.to(execution, outcome.decidingGroup());
        if (outcome.investigationDueAt() != null) {
            ComplaintVariables.INVESTIGATION_DUE_AT.to(
                    execution, outcome.investigationDueAt().toString());
        }
        if (outcome.owner() != null) {
            ComplaintVariables.COMPLAINT_OWNER.to(execution, outcome.owner());
        }
    }
}
