package io.aftersales.budgets.process;

import io.aftersales.budgets.ExpenseReview;
import io.aftersales.budgets.ExpenseReviews;
import io.aftersales.engine.CurrentUser;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Open review" in {@code expense-control}. */
@Component
class OpenReviewDelegate implements JavaDelegate {

    private final ExpenseReviews reviews;
    private final CurrentUser user;

    OpenReviewDelegate(ExpenseReviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<ExpenseReview> review = reviews.open(
                BudgetVariables.REVIEW_FROM.find(execution).orElse(null),
                BudgetVariables.REVIEW_TO.find(execution).orElse(null),
                user.name());
        BudgetVariables.PERIOD_OPEN.to(execution, review.isPresent());
        review.ifPresent(opened -> {
            execution.setProcessBusinessKey(opened.number());
            BudgetVariables.REVIEW_NUMBER.to(execution, opened.number());
            BudgetVariables.REVIEW_FROM.to(execution, opened.period().firstDay().toString());
            BudgetVariables.REVIEW_TO.to(execution, opened.period().lastDay().toString());
        });
    }
}
