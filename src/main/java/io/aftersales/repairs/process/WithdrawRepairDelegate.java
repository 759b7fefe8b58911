package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.RepairEnding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Withdraw repair" in {@code repair-ending}. */
@Component
class WithdrawRepairDelegate implements JavaDelegate {

    private final RepairEnding endings;
    private final CurrentUser user;

    WithdrawRepairDelegate(RepairEnding endings, CurrentUser user) {
        this.endings = endings;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = RepairFormVariables.CLAIM.take(execution).orElse(null);
        String reason = RepairFormVariables.WITHDRAWAL_REASON.take(execution).orElse(null);
        String ended = endings.withdraw(number, reason, user.name());
        execution.setProcessBusinessKey(ended);
        RepairVariables.CLAIM_NUMBER.to(execution, ended);
    }
}
