package io.aftersales.replacements.process;

import io.aftersales.commitments.Promised;
import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementExchange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record agreed product" in {@code product-exchange}. */
@Component
class RecordAgreedProductDelegate implements JavaDelegate {

    private final ReplacementExchange exchanges;
    private final CurrentUser user;

    RecordAgreedProductDelegate(ReplacementExchange exchanges, CurrentUser user) {
        this.exchanges = exchanges;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Promised completion = exchanges.agree(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementFormVariables.MODEL.take(execution).orElse(null),
                ReplacementFormVariables.COLOUR.take(execution).orElse(null),
                ReplacementFormVariables.OTHER.take(execution).orElse(null),
                ReplacementFormVariables.PROMISED_DAY.take(execution).orElse(null),
                user.name());
        execution.setVariables(ReplacementPromise.completion(completion));
    }
}
