package io.aftersales.reimbursements.process;

import io.aftersales.reimbursements.ExpenseCorrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Limit correction" in {@code expense-completion}. */
@Component
class LimitCorrectionDelegate implements JavaDelegate {

    private final ExpenseCorrections corrections;

    LimitCorrectionDelegate(ExpenseCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean more = ReimbursementVariables.MORE_DAYS.take(execution).orElse(false);
        ReimbursementVariables.CORRECTION_DUE_AT.to(
                execution, corrections.dueAt(more).toString());
    }
}
