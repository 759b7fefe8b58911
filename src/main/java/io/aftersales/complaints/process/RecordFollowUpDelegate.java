package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.flag;
import static io.aftersales.complaints.process.ComplaintFormVariables.text;

import io.aftersales.complaints.ComplaintAftercare;
import io.aftersales.complaints.FollowUp;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record follow-up" in {@code complaint-result}. */
@Component
class RecordFollowUpDelegate implements JavaDelegate {

    private final ComplaintAftercare aftercare;
    private final CurrentUser user;

    RecordFollowUpDelegate(ComplaintAftercare aftercare, CurrentUser user) {
        this.aftercare = aftercare;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var dueAt = aftercare.followUp(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                new FollowUp(
                        flag(ComplaintFormVariables.RESULT_CARRIED_OUT, execution),
                        text(ComplaintFormVariables.ROOT_CAUSE, execution),
                        text(ComplaintFormVariables.ROOT_CAUSE_TEXT, execution),
                        text(ComplaintFormVariables.IMPROVEMENT, execution),
                        text(ComplaintFormVariables.IMPROVEMENT_DEPARTMENT, execution),
                        text(ComplaintFormVariables.IMPROVEMENT_CHECK_ON, execution)),
                user.name());
        ComplaintVariables.IMPROVEMENT_PLANNED.to(execution, dueAt.isPresent());
        dueAt.ifPresent(at -> ComplaintVariables.IMPROVEMENT_DUE_AT.to(execution, at.toString()));
    }
}
