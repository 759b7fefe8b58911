package io.aftersales.complaints.process;

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
                        ComplaintFormVariables.CONTACT_CHANNEL.take(execution).orElse(null),
                        ComplaintFormVariables.RESULT_MEASURES.take(execution).orElse(null),
                        ComplaintFormVariables.RESULT.take(execution).orElse(null),
                        ComplaintFormVariables.FOLLOW_UP.take(execution).orElse(null),
                        ComplaintFormVariables.SOLVED.take(execution).orElse(false),
                        ComplaintFormVariables.NEXT_PLAN.take(execution).orElse(null),
                        ComplaintFormVariables.CAUSE.take(execution).orElse(null),
                        ComplaintFormVariables.IMPROVEMENT.take(execution).orElse(null),
                        ComplaintFormVariables.SATISFACTION_ASKED
                                .take(execution)
                                .orElse(false),
                        ComplaintVariables.RESULT_DISPUTED.find(execution).orElse(false),
                        ComplaintFormVariables.COORDINATOR.take(execution).orElse(null)),
                user.name());
        ComplaintVariables.RESULT_DISPUTED.to(execution, coordinator.isPresent());
        coordinator.ifPresent(named -> ComplaintVariables.DISPUTE_COORDINATOR.to(execution, named));
    }
}
