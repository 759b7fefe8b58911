package io.aftersales.reimbursements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.reimbursements.ExpenseExceptions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record late exception" in {@code late-expense-claim}. */
@Component
class RecordLateExceptionDelegate implements JavaDelegate {

    private final ExpenseExceptions exceptions;
    private final CurrentUser user;

    RecordLateExceptionDelegate(ExpenseExceptions exceptions, CurrentUser user) {
        this.exceptions = exceptions;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean granted =
                ReimbursementVariables.EXCEPTION_GRANTED.find(execution).orElse(false);
        exceptions.decideLate(
                ReimbursementVariables.EXPENSE_NUMBER.from(execution),
                granted,
                ReimbursementFormVariables.REASON.take(execution).orElse(null),
                user.name());
        ReimbursementVariables.EXCEPTION_GRANTED.to(execution, granted);
    }
}
