package io.aftersales.budgets.process;

import io.aftersales.budgets.AdjustmentDecision;
import io.aftersales.budgets.BudgetAdjustments;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.engine.CurrentUser;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record adjustment decision" in {@code expense-control}. */
@Component
class RecordAdjustmentDecisionDelegate implements JavaDelegate {

    private final BudgetAdjustments adjustments;
    private final TaskLimits limits;
    private final CurrentUser user;

    RecordAdjustmentDecisionDelegate(BudgetAdjustments adjustments, TaskLimits limits, CurrentUser user) {
        this.adjustments = adjustments;
        this.limits = limits;
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
        boolean another = more || decision == AdjustmentDecision.RETURNED;
        BudgetVariables.ANOTHER_TO_PROPOSE.to(execution, another);
        if (another) {
            BudgetVariables.PROPOSAL_DUE_AT.to(
                    execution,
                    limits.dueAt(LimitedTask.PROPOSE_BUDGET_ADJUSTMENT).toString());
        }
    }
}
