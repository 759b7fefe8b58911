package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintAftercare;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record satisfaction" in {@code complaint-result}. */
@Component
class RecordSatisfactionDelegate implements JavaDelegate {

    private final ComplaintAftercare aftercare;
    private final CurrentUser user;

    RecordSatisfactionDelegate(ComplaintAftercare aftercare, CurrentUser user) {
        this.aftercare = aftercare;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        aftercare.recordSatisfaction(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                ComplaintFormVariables.SURVEY_CHANNEL.take(execution).orElse(null),
                ComplaintFormVariables.ANSWERED.take(execution).orElse(false),
                ComplaintFormVariables.SATISFACTION.take(execution).orElse(null),
                ComplaintFormVariables.COMMENT.take(execution).orElse(null),
                user.name());
    }
}
