package io.aftersales.budgets.process;

import io.aftersales.budgets.ExpenseAudits;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record audit opinion" in {@code expense-audit}. */
@Component
class RecordAuditOpinionDelegate implements JavaDelegate {

    private final ExpenseAudits audits;
    private final CurrentUser user;

    RecordAuditOpinionDelegate(ExpenseAudits audits, CurrentUser user) {
        this.audits = audits;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextExpense.write(
                audits.judge(
                        BudgetVariables.REVIEW_NUMBER.from(execution),
                        BudgetVariables.AUDIT_REFERENCE.from(execution),
                        BudgetVariables.EXPENSE_LEGAL.take(execution).orElse(null),
                        BudgetVariables.EXPENSE_COMPLIANT.take(execution).orElse(null),
                        BudgetFormVariables.FINDING.take(execution).orElse(null),
                        user.name()),
                BudgetVariables.EXPENSE_TO_AUDIT,
                execution);
    }
}
