package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.ProgressDesk;
import io.aftersales.repairs.ProgressReport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record repair progress" in {@code repair-progress}. */
@Component
class RecordRepairProgressDelegate implements JavaDelegate {

    private final ProgressDesk progress;
    private final CurrentUser user;

    RecordRepairProgressDelegate(ProgressDesk progress, CurrentUser user) {
        this.progress = progress;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = String.valueOf(RepairFormVariables.CLAIM.take(execution).orElse(null))
                .strip();
        progress.tell(
                number,
                new ProgressReport(
                        RepairFormVariables.PROGRESS.take(execution).orElse(null),
                        RepairFormVariables.NEW_DAY.take(execution).orElse(null),
                        RepairFormVariables.TOLD_AT.take(execution).orElse(null)),
                user.name());
        execution.setProcessBusinessKey(number);
    }
}
