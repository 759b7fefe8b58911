package io.aftersales.budgets.process;

import io.aftersales.budgets.ExpenseAudits;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record finding answer" in {@code expense-audit}. */
@Component
class RecordFindingAnswerDelegate implements JavaDelegate {

    private final ExpenseAudits audits;
    private final CurrentUser user;

    RecordFindingAnswerDelegate(ExpenseAudits audits, CurrentUser user) {
        this.audits = audits;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextExpense.write(
                audits.followUp(
                        BudgetVariables.REVIEW_NUMBER.from(execution),
                        BudgetVariables.AUDIT_REFERENCE.from(execution),
                        BudgetFormVariables.FOLLOW_UP.take(execution).orElse(null),
                        user.name()),
                BudgetVariables.FINDING_TO_FOLLOW_UP,
                execution);
    }
}
