package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.PartsDesk;
import io.aftersales.repairs.Posting;
import io.aftersales.repairs.PostingReport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record posting" in {@code parts-by-post}. */
@Component
class RecordPostingDelegate implements JavaDelegate {

    private final PartsDesk parts;
    private final CurrentUser user;

    RecordPostingDelegate(PartsDesk parts, CurrentUser user) {
        this.parts = parts;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Posting posting = parts.post(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new PostingReport(
                        RepairFormVariables.POSTING_RESULT.take(execution).orElse(null),
                        RepairFormVariables.PARTS.take(execution).orElse(null),
                        RepairFormVariables.CARRIER.take(execution).orElse(null),
                        RepairFormVariables.TRACKING_NUMBER.take(execution).orElse(null),
                        RepairFormVariables.POSTED_AT.take(execution).orElse(null),
                        RepairFormVariables.NOTE.take(execution).orElse(null)),
                user.name());
        execution.setVariables(RepairSteps.afterPosting(posting));
    }
}
