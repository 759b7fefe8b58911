package io.aftersales.fees.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.fees.ChargeDesk;
import io.aftersales.fees.CollectionReport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record payment" in {@code customer-charge}. */
@Component
class RecordPaymentDelegate implements JavaDelegate {

    private final ChargeDesk charges;
    private final CurrentUser user;

    RecordPaymentDelegate(ChargeDesk charges, CurrentUser user) {
        this.charges = charges;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChargeDesk.Collected result = charges.collect(
                FeeVariables.CLAIM_NUMBER.from(execution),
                new CollectionReport(
                        FeeVariables.COLLECTION_RESULT.find(execution).orElse(null),
                        FeeFormVariables.PAID_AMOUNT.take(execution).orElse(null),
                        FeeFormVariables.PAYMENT_METHOD.take(execution).orElse(null),
                        FeeFormVariables.PAYMENT_REFERENCE.take(execution).orElse(null),
                        FeeFormVariables.PAID_ON.take(execution).orElse(null),
                        FeeFormVariables.RECEIPT_KIND.take(execution).orElse(null),
                        FeeFormVariables.RECEIPT_TITLE.take(execution).orElse(null),
                        FeeFormVariables.TAX_NUMBER.take(execution).orElse(null),
                        FeeFormVariables.DISPUTE_REASON.take(execution).orElse(null)),
                user.name());
        FeeVariables.NEGOTIATION_RESULT.take(execution);
        FeeVariables.COLLECTION_RESULT.to(execution, result.name());
    }
}
