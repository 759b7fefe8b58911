package io.aftersales.reimbursements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.reimbursements.ExpenseCorrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record uncorrected claim" in {@code expense-completion}. */
@Component
class RecordUncorrectedClaimDelegate implements JavaDelegate {

    private final ExpenseCorrections corrections;
    private final CurrentUser user;

    RecordUncorrectedClaimDelegate(ExpenseCorrections corrections, CurrentUser user) {
        this.corrections = corrections;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean more = corrections.decide(
                ReimbursementVariables.EXPENSE_NUMBER.from(execution),
                ReimbursementVariables.MORE_DAYS.find(execution).orElse(false),
                ReimbursementFormVariables.REASON.take(execution).orElse(null),
                user.name());
        ReimbursementVariables.MORE_DAYS.to(execution, more);
    }
}
