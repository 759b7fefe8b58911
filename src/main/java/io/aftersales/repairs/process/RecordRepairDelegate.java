package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.WorkDesk;
import io.aftersales.repairs.WorkReport;
import io.aftersales.repairs.WorkResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record repair" in {@code repair-work}. */
@Component
class RecordRepairDelegate implements JavaDelegate {

    private final WorkDesk work;
    private final CurrentUser user;

    RecordRepairDelegate(WorkDesk work, CurrentUser user) {
        this.work = work;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkResult result = work.record(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new WorkReport(
                        RepairVariables.WORK_RESULT.find(execution).orElse(null),
                        RepairFormVariables.PROCESS.take(execution).orElse(null),
                        RepairFormVariables.PARTS.take(execution).orElse(null),
                        RepairFormVariables.PROBLEM_MET.take(execution).orElse(null),
                        RepairFormVariables.MINUTES.take(execution).orElse(null),
                        RepairFormVariables.FULLY_TESTED.take(execution).orElse(false),
                        RepairFormVariables.TIDIED_UP.take(execution).orElse(null)),
                user.name());
        RepairVariables.PART_RESULT.take(execution);
        RepairVariables.WORK_RESULT.to(execution, result.name());
        RepairVariables.ENGINEER.to(execution, user.name());
        if (result != WorkResult.VISIT_NEEDED || !booksVisits(execution)) {
            execution.setVariables(RepairSteps.afterWork(result));
        }
    }

    /** Whether the model that runs books another visit itself, instead of leading back to the diagnosis. */
    private static boolean booksVisits(DelegateExecution execution) {
        return execution.getBpmnModelInstance().getModelElementById("Flow_HowDidTheWorkGoAnotherVisit") != null;
    }
}
