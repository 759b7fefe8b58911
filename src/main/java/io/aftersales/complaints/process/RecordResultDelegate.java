package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.flag;
import static io.aftersales.complaints.process.ComplaintFormVariables.text;

import io.aftersales.complaints.ComplaintResult;
import io.aftersales.complaints.ResultNotice;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record result" in {@code complaint-result}. */
@Component
class RecordResultDelegate implements JavaDelegate {

    private final ComplaintResult results;
    private final CurrentUser user;

    RecordResultDelegate(ComplaintResult results, CurrentUser user) {
        this.results = results;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var coordinator = results.tell(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                new ResultNotice(
                        text(ComplaintFormVariables.CONTACT_CHANNEL, execution),
                        text(ComplaintFormVariables.RESULT_MEASURES, execution),
                        text(ComplaintFormVariables.RESULT, execution),
                        text(ComplaintFormVariables.FOLLOW_UP, execution),
                        flag(ComplaintFormVariables.SOLVED, execution),
                        text(ComplaintFormVariables.NEXT_PLAN, execution),
                        text(ComplaintFormVariables.CAUSE, execution),
                        text(ComplaintFormVariables.IMPROVEMENT, execution),
                        flag(ComplaintFormVariables.SATISFACTION_ASKED, execution),
                        ComplaintVariables.RESULT_DISPUTED.find(execution).orElse(false),
                        text(ComplaintFormVariables.COORDINATOR, execution)),
                user.name());
        ComplaintVariables.RESULT_DISPUTED.to(execution, coordinator.isPresent());
        coordinator.ifPresent(named -> ComplaintVariables.DISPUTE_COORDINATOR.to(execution, named));
    }
}
