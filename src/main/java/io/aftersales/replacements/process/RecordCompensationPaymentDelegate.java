package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.SettlementOffers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record compensation payment" in {@code settlement-offer}. */
@Component
class RecordCompensationPaymentDelegate implements JavaDelegate {

    private final SettlementOffers offers;
    private final CurrentUser user;

    RecordCompensationPaymentDelegate(SettlementOffers offers, CurrentUser user) {
        this.offers = offers;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplacementVariables.NEXT_STEP.to(
                execution,
                offers.pay(
                                ReplacementVariables.CLAIM_NUMBER.from(execution),
                                ReplacementFormVariables.PAYMENT_REFERENCE
                                        .take(execution)
                                        .orElse(null),
                                ReplacementFormVariables.PAID_ON.take(execution).orElse(null),
                                user.name())
                        .name());
    }
}
