package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record refund approval" in {@code product-return}. */
@Component
class RecordRefundApprovalDelegate implements JavaDelegate {

    private final ReplacementReturn returns;
    private final CurrentUser user;

    RecordRefundApprovalDelegate(ReplacementReturn returns, CurrentUser user) {
        this.returns = returns;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var decided = returns.decide(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementVariables.REFUND_DECISION.find(execution).orElse(null),
                ReplacementFormVariables.DECISION_REASON.take(execution).orElse(null),
                user.name());
        ReplacementVariables.REFUND_DECISION.to(execution, decided.decision().name());
        ReplacementVariables.NEXT_STEP.to(execution, decided.nextStep().name());
    }
}
