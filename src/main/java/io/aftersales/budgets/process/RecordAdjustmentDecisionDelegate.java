package io.aftersales.budgets.process;

import io.aftersales.budgets.AdjustmentDecision;
import io.aftersales.budgets.BudgetAdjustments;
import io.aftersales.engine.CurrentUser;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record adjustment decision" in {@code expense-control}. */
@Component
class RecordAdjustmentDecisionDelegate implements JavaDelegate {

    private final BudgetAdjustments adjustments;
    private final CurrentUser user;

    RecordAdjustmentDecisionDelegate(BudgetAdjustments adjustments, CurrentUser user) {
        this.adjustments = adjustments;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AdjustmentDecision decision = adjustments.decide(
                UUID.fromString(BudgetVariables.ADJUSTMENT_ID.from(execution)),
                BudgetVariables.ADJUSTMENT_DECISION.take(execution).orElse(null),
                BudgetFormVariables.DECISION_REASON.take(execution).orElse(null),
                user.name());
        boolean more = BudgetVariables.MORE_ADJUSTMENTS.take(execution).orElse(false);
        BudgetVariables.ANOTHER_TO_PROPOSE.to(execution, more || decision == AdjustmentDecision.RETURNED);
    }
}
