package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.ArrivalReport;
import io.aftersales.repairs.ArrivalResult;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.repairs.VisitDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record arrival" in {@code service-visit}. */
@Component
class RecordArrivalDelegate implements JavaDelegate {

    private final VisitDesk visits;
    private final CurrentUser user;

    RecordArrivalDelegate(VisitDesk visits, CurrentUser user) {
        this.visits = visits;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ArrivalResult result = visits.report(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new ArrivalReport(
                        RepairVariables.ARRIVAL_RESULT.find(execution).orElse(null),
                        RepairFormVariables.ARRIVED_AT.take(execution).orElse(null),
                        RepairFormVariables.NOTE.take(execution).orElse(null),
                        RepairFormVariables.TOLD_BY.take(execution).orElse(null),
                        RepairFormVariables.UNDERSTOOD.take(execution).orElse(null)),
                user.name());
        RepairVariables.ARRIVAL_RESULT.to(execution, result.name());
        if (result == ArrivalResult.CANCELLED) {
            RepairVariables.REPAIR_OUTCOME.to(execution, RepairOutcome.DECLINED.name());
        }
    }
}
