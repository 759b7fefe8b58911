package io.aftersales.budgets.process;

import io.aftersales.budgets.ExpenseReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Compute statistics" in {@code expense-control}. */
@Component
class ComputeStatisticsDelegate implements JavaDelegate {

    private final ExpenseReviews reviews;

    ComputeStatisticsDelegate(ExpenseReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.compute(BudgetVariables.REVIEW_NUMBER.from(execution));
    }
}
