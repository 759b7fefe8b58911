package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementExchange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record take-back" in {@code product-exchange} and {@code product-return}. */
@Component
class RecordTakeBackDelegate implements JavaDelegate {

    private final ReplacementExchange exchanges;
    private final CurrentUser user;

    RecordTakeBackDelegate(ReplacementExchange exchanges, CurrentUser user) {
        this.exchanges = exchanges;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplacementVariables.NEXT_STEP.to(
                execution,
                exchanges
                        .takeBack(
                                ReplacementVariables.CLAIM_NUMBER.from(execution),
                                ReplacementFormVariables.ORIGINAL_SERIAL_NUMBER
                                        .take(execution)
                                        .orElse(null),
                                ReplacementFormVariables.UNNUMBERED
                                        .take(execution)
                                        .orElse(false),
                                ReplacementFormVariables.TAKEN_BACK_ON
                                        .take(execution)
                                        .orElse(null),
                                ReplacementFormVariables.NOTE.take(execution).orElse(null),
                                user.name())
                        .name());
    }
}
