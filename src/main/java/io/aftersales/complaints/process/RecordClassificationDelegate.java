package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.text;

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
                        text(ComplaintFormVariables.CATEGORY, execution),
                        text(ComplaintFormVariables.SEVERITY, execution),
                        text(ComplaintFormVariables.NATURE, execution),
                        text(ComplaintFormVariables.PRELIMINARY_CAUSE, execution),
                        text(ComplaintFormVariables.OWNER, execution),
                        text(ComplaintFormVariables.COMPLAINED_ABOUT, execution)),
                user.name());
        ComplaintVariables.DEPARTMENT_CONFIRMED.to(execution, outcome.confirmed());
        ComplaintVariables.CATEGORY.to(execution, outcome.category().name());
        ComplaintVariables.URGENT.to(execution, outcome.urgent());
        ComplaintVariables.DEPARTMENT.to(execution, outcome.department());
        ComplaintVariables.APPROVER_GROUP.to(execution, outcome.decidingGroup());
        if (outcome.owner() != null) {
            ComplaintVariables.COMPLAINT_OWNER.to(execution, outcome.owner());
        }
    }
}
