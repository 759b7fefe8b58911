package io.aftersales.budgets.process;

import io.aftersales.budgets.BudgetAdjustments;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record adjustment proposal" in {@code expense-control}. */
@Component
class RecordAdjustmentProposalDelegate implements JavaDelegate {

    private final BudgetAdjustments adjustments;
    private final CurrentUser user;

    RecordAdjustmentProposalDelegate(BudgetAdjustments adjustments, CurrentUser user) {
        this.adjustments = adjustments;
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
    }
}
