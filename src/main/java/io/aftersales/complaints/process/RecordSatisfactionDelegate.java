package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.flag;
import static io.aftersales.complaints.process.ComplaintFormVariables.text;

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
                text(ComplaintFormVariables.SURVEY_CHANNEL, execution),
                flag(ComplaintFormVariables.ANSWERED, execution),
                text(ComplaintFormVariables.SATISFACTION, execution),
                text(ComplaintFormVariables.COMMENT, execution),
                user.name());
    }
}
