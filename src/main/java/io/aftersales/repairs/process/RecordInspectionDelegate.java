package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.WorkDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record inspection" in {@code repair-work}. */
@Component
class RecordInspectionDelegate implements JavaDelegate {

    private final WorkDesk work;
    private final CurrentUser user;

    RecordInspectionDelegate(WorkDesk work, CurrentUser user) {
        this.work = work;
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
        if (!passed) {
            RepairVariables.WORK_RESULT.take(execution);
        }
        RepairVariables.INSPECTION_PASSED.to(execution, passed);
        RepairVariables.ACCEPTANCE_ROUND.to(execution, (long) round);
    }
}
