package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
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
        execution.setVariables(RepairPromise.completion(work.partArrived(
                RepairVariables.CLAIM_NUMBER.from(execution),
                RepairFormVariables.NOTE.take(execution).orElse(null),
                user.name())));
    }
}
