package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementExchange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record exchange approval" in {@code product-exchange}. */
@Component
class RecordExchangeApprovalDelegate implements JavaDelegate {

    private final ReplacementExchange exchanges;
    private final CurrentUser user;

    RecordExchangeApprovalDelegate(ReplacementExchange exchanges, CurrentUser user) {
        this.exchanges = exchanges;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved =
                ReplacementVariables.EXCHANGE_APPROVED.find(execution).orElse(false);
        ReplacementVariables.NEXT_STEP.to(
                execution,
                exchanges
                        .approve(
                                ReplacementVariables.CLAIM_NUMBER.from(execution),
                                approved,
                                ReplacementFormVariables.DECISION_REASON
                                        .take(execution)
                                        .orElse(null),
                                user.name())
                        .name());
        ReplacementVariables.EXCHANGE_APPROVED.to(execution, approved);
    }
}
