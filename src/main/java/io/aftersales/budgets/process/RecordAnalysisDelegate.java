package io.aftersales.budgets.process;

import io.aftersales.budgets.ExpenseReviews;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record analysis" in {@code expense-control}. */
@Component
class RecordAnalysisDelegate implements JavaDelegate {

    private final ExpenseReviews reviews;
    private final TaskLimits limits;
    private final CurrentUser user;

    RecordAnalysisDelegate(ExpenseReviews reviews, TaskLimits limits, CurrentUser user) {
        this.reviews = reviews;
        this.limits = limits;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.analyse(
                BudgetVariables.REVIEW_NUMBER.from(execution),
                BudgetFormVariables.ANALYSIS.take(execution).orElse(null),
                user.name());
        boolean adjust = BudgetVariables.BUDGET_TO_ADJUST.find(execution).orElse(false);
        BudgetVariables.BUDGET_TO_ADJUST.to(execution, adjust);
        if (adjust) {
            BudgetVariables.PROPOSAL_DUE_AT.to(
                    execution,
                    limits.dueAt(LimitedTask.PROPOSE_BUDGET_ADJUSTMENT).toString());
        }
    }
}
