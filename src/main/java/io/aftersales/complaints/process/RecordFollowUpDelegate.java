package io.aftersales.complaints.process;

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
                        ComplaintFormVariables.RESULT_CARRIED_OUT
                                .take(execution)
                                .orElse(false),
                        ComplaintFormVariables.ROOT_CAUSE.take(execution).orElse(null),
                        ComplaintFormVariables.ROOT_CAUSE_TEXT.take(execution).orElse(null),
                        ComplaintFormVariables.IMPROVEMENT.take(execution).orElse(null),
                        ComplaintFormVariables.IMPROVEMENT_DEPARTMENT
                                .take(execution)
                                .orElse(null),
                        ComplaintFormVariables.IMPROVEMENT_CHECK_ON
                                .take(execution)
                                .orElse(null)),
                user.name());
        ComplaintVariables.IMPROVEMENT_PLANNED.to(execution, dueAt.isPresent());
        dueAt.ifPresent(at -> ComplaintVariables.IMPROVEMENT_DUE_AT.to(execution, at.toString()));
    }
}
