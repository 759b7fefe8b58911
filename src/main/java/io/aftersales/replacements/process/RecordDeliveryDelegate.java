package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementExchange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record delivery" in {@code product-exchange}. */
@Component
class RecordDeliveryDelegate implements JavaDelegate {

    private final ReplacementExchange exchanges;
    private final CurrentUser user;

    RecordDeliveryDelegate(ReplacementExchange exchanges, CurrentUser user) {
        this.exchanges = exchanges;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exchanges.deliver(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementFormVariables.NEW_SERIAL_NUMBER.take(execution).orElse(null),
                ReplacementFormVariables.UNNUMBERED.take(execution).orElse(false),
                ReplacementFormVariables.DELIVERED_ON.take(execution).orElse(null),
                user.name());
    }
}
