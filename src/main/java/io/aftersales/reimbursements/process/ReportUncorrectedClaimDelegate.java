package io.aftersales.reimbursements.process;

import io.aftersales.reimbursements.ExpenseCorrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Report uncorrected claim" in {@code expense-completion}. */
@Component
class ReportUncorrectedClaimDelegate implements JavaDelegate {

    private final ExpenseCorrections corrections;

    ReportUncorrectedClaimDelegate(ExpenseCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.report(ReimbursementVariables.EXPENSE_NUMBER.from(execution));
    }
}
