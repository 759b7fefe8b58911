package io.aftersales.reimbursements.process;

import io.aftersales.commitments.Promised;
import io.aftersales.engine.CurrentUser;
import io.aftersales.reimbursements.ExpenseSubmission;
import io.aftersales.reimbursements.Submitted;
import io.aftersales.staff.Groups;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record expense submission" in {@code reimbursement}. Runs again when an exception was decided. */
@Component
class RecordExpenseSubmissionDelegate implements JavaDelegate {

    private final ExpenseSubmission submission;
    private final CurrentUser user;

    RecordExpenseSubmissionDelegate(ExpenseSubmission submission, CurrentUser user) {
        this.submission = submission;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Submitted submitted = submission.record(
                ReimbursementVariables.EXPENSE_NUMBER.from(execution),
                ReimbursementFormVariables.NOTHING_TO_CLAIM.take(execution).orElse(false),
                ReimbursementFormVariables.REASON.take(execution).orElse(null),
                user.name());
        ReimbursementVariables.SUBMISSION_RESULT.to(
                execution, submitted.result().name());
        ReimbursementVariables.OVER_BUDGET.to(execution, submitted.overBudget());
        ReimbursementVariables.RETURNED.to(execution, false);
        Promised payment = submitted.payment();
        if (payment != null) {
            execution.setVariables(ExpensePromise.variables(payment, Groups.FINANCE));
        }
    }
}
