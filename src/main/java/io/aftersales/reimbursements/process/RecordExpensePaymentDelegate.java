package io.aftersales.reimbursements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.reimbursements.ExpensePayments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record expense payment" in {@code reimbursement}. */
@Component
class RecordExpensePaymentDelegate implements JavaDelegate {

    private final ExpensePayments payments;
    private final CurrentUser user;

    RecordExpensePaymentDelegate(ExpensePayments payments, CurrentUser user) {
        this.payments = payments;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        payments.record(
                ReimbursementVariables.EXPENSE_NUMBER.from(execution),
                ReimbursementFormVariables.PAID_ON.take(execution).orElse(null),
                ReimbursementFormVariables.REFERENCE.take(execution).orElse(null),
                user.name());
    }
}
