package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.text;

import io.aftersales.complaints.ComplaintEnding;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "End complaint" in {@code complaint-ending}. */
@Component
class EndComplaintDelegate implements JavaDelegate {

    private final ComplaintEnding endings;
    private final CurrentUser user;

    EndComplaintDelegate(ComplaintEnding endings, CurrentUser user) {
        this.endings = endings;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = text(ComplaintFormVariables.NUMBER, execution);
        String reason = text(ComplaintFormVariables.ENDING_REASON, execution);
        String into = text(ComplaintFormVariables.MERGE_INTO, execution);
        String ended = endings.end(number, text(ComplaintFormVariables.ENDING, execution), into, reason, user.name());
        execution.setProcessBusinessKey(ended);
        ComplaintVariables.COMPLAINT_NUMBER.to(execution, ended);
    }
}
