package io.aftersales.reimbursements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.reimbursements.ExpenseSubmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record expense correction" in {@code expense-completion}. */
@Component
class RecordExpenseCorrectionDelegate implements JavaDelegate {

    private final ExpenseSubmission submission;
    private final CurrentUser user;

    RecordExpenseCorrectionDelegate(ExpenseSubmission submission, CurrentUser user) {
        this.submission = submission;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean overBudget = submission
                .recordCorrection(ReimbursementVariables.EXPENSE_NUMBER.from(execution), user.name())
                .overBudget();
        ReimbursementVariables.OVER_BUDGET.to(execution, overBudget);
    }
}
