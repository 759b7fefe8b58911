package io.aftersales.budgets.process;

import io.aftersales.budgets.ExpenseAudits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Draw sample" in {@code expense-audit}. */
@Component
class DrawSampleDelegate implements JavaDelegate {

    private final ExpenseAudits audits;

    DrawSampleDelegate(ExpenseAudits audits) {
        this.audits = audits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextExpense.write(
                audits.draw(BudgetVariables.REVIEW_NUMBER.from(execution)),
                BudgetVariables.EXPENSE_TO_AUDIT,
                execution);
    }
}
