package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintPlanning;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record approval" in {@code complaint-handling}. */
@Component
class RecordApprovalDelegate implements JavaDelegate {

    private final ComplaintPlanning planning;
    private final CurrentUser user;

    RecordApprovalDelegate(ComplaintPlanning planning, CurrentUser user) {
        this.planning = planning;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var decided = planning.decide(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                ComplaintVariables.PLAN_DECISION.find(execution).orElse(null),
                ComplaintFormVariables.DECISION_REASON.take(execution).orElse(null),
                user.name());
        ComplaintVariables.PLAN_DECISION.to(execution, decided.decision().name());
        decided.result().ifPresent(result -> ResultPromise.to(execution, result));
    }
}
