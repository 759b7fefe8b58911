package io.aftersales.reimbursements.process;

import io.aftersales.reimbursements.ExpenseWindows;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind engineer" in {@code reimbursement}. */
@Component
class RemindEngineerDelegate implements JavaDelegate {

    private final ExpenseWindows windows;

    RemindEngineerDelegate(ExpenseWindows windows) {
        this.windows = windows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        windows.remind(ReimbursementVariables.EXPENSE_NUMBER.from(execution));
    }
}
