package io.aftersales.reimbursements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.reimbursements.ExpenseReview;
import io.aftersales.reimbursements.ReviewOutcome;
import io.aftersales.reimbursements.ReviewReport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record expense review" in {@code reimbursement}. */
@Component
class RecordExpenseReviewDelegate implements JavaDelegate {

    private final ExpenseReview reviews;
    private final CurrentUser user;

    RecordExpenseReviewDelegate(ExpenseReview reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewOutcome outcome = reviews.record(
                ReimbursementVariables.EXPENSE_NUMBER.from(execution),
                new ReviewReport(
                        ReimbursementFormVariables.DECISION.take(execution).orElse(null),
                        ReimbursementFormVariables.REASON.take(execution).orElse(null),
                        null),
                user.name());
        ReimbursementVariables.REVIEW_OUTCOME.to(execution, outcome.name());
        ReimbursementVariables.RETURNED.to(execution, outcome == ReviewOutcome.RETURNED);
    }
}
