package io.aftersales.fees.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.fees.ChargeDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record issued receipt" in {@code customer-charge}. */
@Component
class RecordIssuedReceiptDelegate implements JavaDelegate {

    private final ChargeDesk charges;
    private final CurrentUser user;

    RecordIssuedReceiptDelegate(ChargeDesk charges, CurrentUser user) {
        this.charges = charges;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        charges.issue(
                FeeVariables.CLAIM_NUMBER.from(execution),
                FeeFormVariables.RECEIPT_NUMBER.take(execution).orElse(null),
                user.name());
    }
}
