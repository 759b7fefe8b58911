package io.aftersales.repairs.process;

import io.aftersales.claims.NextService;
import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.RepairDesk;
import io.aftersales.repairs.RepairOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close repair" in {@code repair}. */
@Component
class CloseRepairDelegate implements JavaDelegate {

    private final RepairDesk repairs;
    private final CurrentUser user;

    CloseRepairDelegate(RepairDesk repairs, CurrentUser user) {
        this.repairs = repairs;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextService next = repairs.finish(
                RepairVariables.CLAIM_NUMBER.from(execution),
                RepairOutcome.valueOf(RepairVariables.REPAIR_OUTCOME.from(execution)),
                user.name());
        RepairVariables.NEXT_SERVICE.to(execution, next.name());
    }
}
