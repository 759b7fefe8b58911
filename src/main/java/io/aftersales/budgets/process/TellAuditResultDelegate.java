package io.aftersales.budgets.process;

import io.aftersales.budgets.ExpenseAudits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tell audit result" in {@code expense-audit}. */
@Component
class TellAuditResultDelegate implements JavaDelegate {

    private final ExpenseAudits audits;

    TellAuditResultDelegate(ExpenseAudits audits) {
        this.audits = audits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextExpense.write(
                audits.tell(BudgetVariables.REVIEW_NUMBER.from(execution)),
                BudgetVariables.FINDING_TO_FOLLOW_UP,
                execution);
    }
}
