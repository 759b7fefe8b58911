package io.aftersales.budgets.process;

import io.aftersales.budgets.BudgetAdjustments;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record adjustment proposal" in {@code expense-control}. */
@Component
class RecordAdjustmentProposalDelegate implements JavaDelegate {

    private final BudgetAdjustments adjustments;
    private final TaskLimits limits;
    private final CurrentUser user;

    RecordAdjustmentProposalDelegate(BudgetAdjustments adjustments, TaskLimits limits, CurrentUser user) {
        this.adjustments = adjustments;
        this.limits = limits;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposed = adjustments.propose(
                BudgetFormVariables.COST_CENTRE.take(execution).orElse(null),
                BudgetFormVariables.PERIOD.take(execution).orElse(null),
                BudgetFormVariables.AMOUNT.take(execution).orElse(null),
                BudgetFormVariables.REASON.take(execution).orElse(null),
                user.name());
        BudgetVariables.ADJUSTMENT_ID.to(execution, proposed.id().toString());
        BudgetVariables.ADJUSTED_BUDGET.to(execution, proposed.budget());
        BudgetVariables.AMOUNT_BEFORE.to(execution, proposed.before());
        BudgetVariables.AMOUNT_PLANNED.to(execution, proposed.planned());
        BudgetVariables.APPROVAL_DUE_AT.to(
                execution, limits.dueAt(LimitedTask.APPROVE_BUDGET_ADJUSTMENT).toString());
    }
}
