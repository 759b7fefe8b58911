package io.aftersales.repairs.process;

import io.aftersales.claims.NextService;
import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.RepairDesk;
import io.aftersales.repairs.RepairOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close withdrawn repair" in {@code repair}. */
@Component
class CloseWithdrawnRepairDelegate implements JavaDelegate {

    private final RepairDesk repairs;
    private final CurrentUser user;

    CloseWithdrawnRepairDelegate(RepairDesk repairs, CurrentUser user) {
        this.repairs = repairs;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextService next =
                repairs.finish(RepairVariables.CLAIM_NUMBER.from(execution), RepairOutcome.DECLINED, user.name());
        RepairVariables.REPAIR_OUTCOME.to(execution, RepairOutcome.DECLINED.name());
        RepairVariables.NEXT_SERVICE.to(execution, next.name());
    }
}
