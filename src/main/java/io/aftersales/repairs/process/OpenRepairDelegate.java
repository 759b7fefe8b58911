package io.aftersales.repairs.process;

import io.aftersales.claims.ServiceMode;
import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.AgreedFees;
import io.aftersales.repairs.RepairDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Open repair" in {@code repair}. */
@Component
class OpenRepairDelegate implements JavaDelegate {

    private final RepairDesk repairs;
    private final AgreedFees fees;
    private final CurrentUser user;

    OpenRepairDelegate(RepairDesk repairs, AgreedFees fees, CurrentUser user) {
        this.repairs = repairs;
        this.fees = fees;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ServiceMode mode = repairs.open(
                RepairVariables.CLAIM_NUMBER.from(execution),
                ServiceMode.valueOf(RepairVariables.SERVICE_MODE.from(execution)),
                user.name());
        RepairVariables.SERVICE_MODE.to(execution, mode.name());
        RepairVariables.AGREED_CONTRACTS.to(execution, fees.contractsOf(RepairVariables.CLAIM_NUMBER.from(execution)));
        RepairVariables.REPAIR_OUTCOME.to(execution, RepairVariables.OPEN);
        RepairVariables.ENGINEER.clear(execution);
    }
}
