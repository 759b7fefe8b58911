package io.aftersales.reimbursements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.reimbursements.ExpenseExceptions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record budget exception" in {@code expense-completion}. */
@Component
class RecordBudgetExceptionDelegate implements JavaDelegate {

    private final ExpenseExceptions exceptions;
    private final CurrentUser user;

    RecordBudgetExceptionDelegate(ExpenseExceptions exceptions, CurrentUser user) {
        this.exceptions = exceptions;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean granted =
                ReimbursementVariables.EXCEPTION_GRANTED.find(execution).orElse(false);
        exceptions.decideBudget(
                ReimbursementVariables.EXPENSE_NUMBER.from(execution),
                granted,
                ReimbursementFormVariables.REASON.take(execution).orElse(null),
                user.name());
        ReimbursementVariables.EXCEPTION_GRANTED.to(execution, granted);
    }
}
