package io.aftersales.fees.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.fees.ChargeDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record negotiation" in {@code customer-charge}. */
@Component
class RecordNegotiationDelegate implements JavaDelegate {

    private final ChargeDesk charges;
    private final CurrentUser user;

    RecordNegotiationDelegate(ChargeDesk charges, CurrentUser user) {
        this.charges = charges;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChargeDesk.Negotiated result = charges.negotiate(
                FeeVariables.CLAIM_NUMBER.from(execution),
                FeeVariables.NEGOTIATION_RESULT.find(execution).orElse(null),
                FeeFormVariables.RELIEF_AMOUNT.take(execution).orElse(null),
                FeeFormVariables.NEGOTIATION_REASON.take(execution).orElse(null),
                user.name());
        FeeVariables.NEGOTIATION_RESULT.to(execution, result.name());
    }
}
