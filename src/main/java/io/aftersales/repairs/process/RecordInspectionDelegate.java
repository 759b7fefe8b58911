package io.aftersales.repairs.process;

import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.WorkDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record inspection" in {@code repair-work}. */
@Component
class RecordInspectionDelegate implements JavaDelegate {

    private final WorkDesk work;
    private final TaskLimits limits;
    private final CurrentUser user;

    RecordInspectionDelegate(WorkDesk work, TaskLimits limits, CurrentUser user) {
        this.work = work;
        this.limits = limits;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean passed = RepairVariables.INSPECTION_PASSED.find(execution).orElse(false);
        int round = work.inspect(
                RepairVariables.CLAIM_NUMBER.from(execution),
                passed,
                RepairFormVariables.FINDINGS.take(execution).orElse(null),
                user.name());
        if (passed) {
            RepairVariables.HAND_OVER_DUE_AT.to(
                    execution, limits.dueAt(LimitedTask.HAND_OVER).toString());
        } else {
            RepairVariables.WORK_RESULT.take(execution);
        }
        RepairVariables.INSPECTION_PASSED.to(execution, passed);
        RepairVariables.ACCEPTANCE_ROUND.to(execution, (long) round);
    }
}
