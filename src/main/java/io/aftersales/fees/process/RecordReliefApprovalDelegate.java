package io.aftersales.fees.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.fees.ChargeDesk;
import io.aftersales.fees.ChargeStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record relief approval" in {@code customer-charge}. */
@Component
class RecordReliefApprovalDelegate implements JavaDelegate {

    private final ChargeDesk charges;
    private final CurrentUser user;

    RecordReliefApprovalDelegate(ChargeDesk charges, CurrentUser user) {
        this.charges = charges;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChargeStatus status = charges.approve(
                FeeVariables.CLAIM_NUMBER.from(execution),
                FeeVariables.RELIEF_APPROVED.take(execution).orElse(false),
                FeeFormVariables.APPROVAL_REASON.take(execution).orElse(null),
                user.name());
        FeeVariables.NEGOTIATION_RESULT.take(execution);
        FeeVariables.CHARGE_STATUS.to(execution, status.name());
    }
}
