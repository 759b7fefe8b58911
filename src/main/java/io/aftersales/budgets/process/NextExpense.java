package io.aftersales.budgets.process;

import io.aftersales.budgets.AuditedExpense;
import io.aftersales.engine.ProcessVariable;
import io.aftersales.money.Money;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which expense comes next, if any. */
final class NextExpense {

    private NextExpense() {}

    static void write(Optional<AuditedExpense> next, ProcessVariable<Boolean> flag, DelegateExecution execution) {
        flag.to(execution, next.isPresent());
        next.ifPresent(expense -> {
            BudgetVariables.AUDIT_REFERENCE.to(execution, expense.reference());
            BudgetVariables.AUDIT_COST_CENTRE.to(execution, expense.costCentre());
            BudgetVariables.AUDIT_AMOUNT.to(execution, Money.text(expense.cents()));
        });
    }
}
