package io.aftersales.budgets.process;

import io.aftersales.budgets.ExpenseReviews;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record analysis" in {@code expense-control}. */
@Component
class RecordAnalysisDelegate implements JavaDelegate {

    private final ExpenseReviews reviews;
    private final CurrentUser user;

    RecordAnalysisDelegate(ExpenseReviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.analyse(
                BudgetVariables.REVIEW_NUMBER.from(execution),
                BudgetFormVariables.ANALYSIS.take(execution).orElse(null),
                user.name());
        BudgetVariables.BUDGET_TO_ADJUST.to(
                execution, BudgetVariables.BUDGET_TO_ADJUST.find(execution).orElse(false));
    }
}
