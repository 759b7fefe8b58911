package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record refund proposal" in {@code product-return}. */
@Component
class RecordRefundProposalDelegate implements JavaDelegate {

    private final ReplacementReturn returns;
    private final CurrentUser user;

    RecordRefundProposalDelegate(ReplacementReturn returns, CurrentUser user) {
        this.returns = returns;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplacementReturn.Proposed proposed = returns.propose(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementFormVariables.AMOUNT.take(execution).orElse(null),
                ReplacementFormVariables.CURRENCY.take(execution).orElse(null),
                ReplacementFormVariables.REASON.take(execution).orElse(null),
                ReplacementFormVariables.PROMISED_DAY.take(execution).orElse(null),
                user.name());
        ReplacementVariables.AMOUNT.to(execution, proposed.amount().text());
        execution.setVariables(ReplacementPromise.completion(proposed.completion()));
    }
}
