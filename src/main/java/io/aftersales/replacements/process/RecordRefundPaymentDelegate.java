package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record refund payment" in {@code product-return}. */
@Component
class RecordRefundPaymentDelegate implements JavaDelegate {

    private final ReplacementReturn returns;
    private final CurrentUser user;

    RecordRefundPaymentDelegate(ReplacementReturn returns, CurrentUser user) {
        this.returns = returns;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplacementVariables.NEXT_STEP.to(
                execution,
                returns.pay(
                                ReplacementVariables.CLAIM_NUMBER.from(execution),
                                ReplacementFormVariables.PAYMENT_REFERENCE
                                        .take(execution)
                                        .orElse(null),
                                ReplacementFormVariables.PAID_ON.take(execution).orElse(null),
                                user.name())
                        .name());
    }
}
