package io.aftersales.complaints.process;

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
        String number = ComplaintFormVariables.NUMBER.take(execution).orElse(null);
        String reason = ComplaintFormVariables.ENDING_REASON.take(execution).orElse(null);
        String into = ComplaintFormVariables.MERGE_INTO.take(execution).orElse(null);
        String ended = endings.end(
                number, ComplaintFormVariables.ENDING.take(execution).orElse(null), into, reason, user.name());
        execution.setProcessBusinessKey(ended);
        ComplaintVariables.COMPLAINT_NUMBER.to(execution, ended);
    }
}
