package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.RecordDraft;
import io.aftersales.replacements.ReplacementExchange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record replacement" in {@code product-exchange}. */
@Component
class RecordReplacementDelegate implements JavaDelegate {

    private final ReplacementExchange exchanges;
    private final CurrentUser user;

    RecordReplacementDelegate(ReplacementExchange exchanges, CurrentUser user) {
        this.exchanges = exchanges;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplacementVariables.NEXT_STEP.to(
                execution,
                exchanges
                        .record(
                                ReplacementVariables.CLAIM_NUMBER.from(execution),
                                new RecordDraft(
                                        ReplacementFormVariables.NEW_SERIAL_NUMBER
                                                .take(execution)
                                                .orElse(null),
                                        ReplacementFormVariables.REPLACED_ON
                                                .take(execution)
                                                .orElse(null),
                                        ReplacementFormVariables.SIGNATURE_KIND
                                                .take(execution)
                                                .orElse(null),
                                        ReplacementFormVariables.OTHER
                                                .take(execution)
                                                .orElse(null)),
                                user.name())
                        .name());
    }
}
