package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintResult;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record settlement" in {@code complaint-result}. */
@Component
class RecordSettlementDelegate implements JavaDelegate {

    private final ComplaintResult results;
    private final CurrentUser user;

    RecordSettlementDelegate(ComplaintResult results, CurrentUser user) {
        this.results = results;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.settle(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                ComplaintFormVariables.CONTRACT_CLAUSE.take(execution).orElse(null),
                ComplaintFormVariables.SETTLEMENT.take(execution).orElse(null),
                ComplaintFormVariables.SOLVED.take(execution).orElse(false),
                user.name());
    }
}
