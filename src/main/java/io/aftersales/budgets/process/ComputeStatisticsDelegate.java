package io.aftersales.budgets.process;

import io.aftersales.budgets.ExpenseReviews;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Compute statistics" in {@code expense-control}. */
@Component
class ComputeStatisticsDelegate implements JavaDelegate {

    private final ExpenseReviews reviews;
    private final TaskLimits limits;

    ComputeStatisticsDelegate(ExpenseReviews reviews, TaskLimits limits) {
        this.reviews = reviews;
        this.limits = limits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.compute(BudgetVariables.REVIEW_NUMBER.from(execution));
        BudgetVariables.ANALYSIS_DUE_AT.to(
                execution, limits.dueAt(LimitedTask.ANALYSE_EXPENSE_USE).toString());
    }
}
