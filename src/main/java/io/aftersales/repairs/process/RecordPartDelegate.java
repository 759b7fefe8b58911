package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.PartAnswer;
import io.aftersales.repairs.PartReport;
import io.aftersales.repairs.WorkDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record part" in {@code repair-work}. */
@Component
class RecordPartDelegate implements JavaDelegate {

    private final WorkDesk work;
    private final CurrentUser user;

    RecordPartDelegate(WorkDesk work, CurrentUser user) {
        this.work = work;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PartAnswer answer = work.recordPart(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new PartReport(
                        RepairVariables.PART_RESULT.find(execution).orElse(null),
                        RepairFormVariables.NOTE.take(execution).orElse(null)),
                user.name());
        execution.setVariables(RepairPromise.completion(answer.completion()));
        execution.setVariables(RepairSteps.afterPart(answer.result()));
    }
}
