package io.aftersales.budgets.process;

import static io.aftersales.budgets.process.BudgetStepsInMemory.EXPENSE;
import static io.aftersales.budgets.process.BudgetStepsInMemory.REVIEW;
import static io.aftersales.budgets.process.BudgetStepsInMemory.USER;
import static io.aftersales.budgets.process.BudgetStepsInMemory.expense;
import static io.aftersales.budgets.process.BudgetStepsInMemory.groups;
import static io.aftersales.budgets.process.BudgetStepsInMemory.keptVariables;
import static io.aftersales.budgets.process.BudgetStepsInMemory.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Optional;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/budgets/expense-audit.bpmn}. */
@Deployment(resources = "processes/budgets/expense-audit.bpmn")
class ExpenseAuditTest {

    private static final String OTHER = "EX-20261112-000002";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/budgets/expense-audit.bpmn");

    private final BudgetStepsInMemory steps = new BudgetStepsInMemory();

    @Test
    @Requirement({"BUD-05", "F26"})
    void financeJudgesEachExpenseOfTheSampleAndAfterSalesFollowsUp() {
        when(steps.audits.draw(REVIEW)).thenReturn(Optional.of(expense(EXPENSE)));
        when(steps.audits.judge(any(), any(), any(), any(), any(), any()))
                .thenReturn(Optional.of(expense(OTHER)))
                .thenReturn(Optional.empty());
        when(steps.audits.tell(REVIEW)).thenReturn(Optional.of(expense(OTHER)));
        when(steps.audits.followUp(any(), any(), any(), any())).thenReturn(Optional.empty());
        Walk audit = start();

        assertThat(groups(ENGINE, audit.task("Task_AuditExpense"))).containsExactly("finance");
        assertThat(audit.variable("auditReference")).isEqualTo(EXPENSE);
        assertThat(audit.variable("auditAmount")).isEqualTo("120.50");
        judge(audit, "YES", "YES");
        assertThat(audit.variable("auditReference")).isEqualTo(OTHER);
        assertThat(shown(ENGINE, audit.task("Task_AuditExpense")))
                .doesNotContainKeys("expenseLegal", "expenseCompliant");
        judge(audit, "YES", "NO");
        verify(steps.audits).judge(REVIEW, EXPENSE, "YES", "YES", "Seen", USER);
        verify(steps.audits).judge(REVIEW, OTHER, "YES", "NO", "Seen", USER);
        verify(steps.audits).tell(REVIEW);

        assertThat(groups(ENGINE, audit.task("Task_FollowUpFinding"))).containsExactly("service-managers");
        audit.complete("Task_FollowUpFinding", BudgetFormVariables.FOLLOW_UP.is("Paid back"));
        verify(steps.audits).followUp(REVIEW, OTHER, "Paid back", USER);
        assertThat(audit.visited()).contains("EndEvent_AuditFinished");
        assertThat(keptVariables(ENGINE)).noneMatch(name -> name.startsWith("private"));
    }

    @Test
    @Requirement("BUD-06")
    void theSupervisionGroupIsToldAlsoThatNothingWasSpent() {
        Walk audit = start();

        verify(steps.audits).tell(REVIEW);
        assertThat(audit.ended()).isTrue();
        assertThat(audit.visited()).doesNotContain("Task_AuditExpense", "Task_FollowUpFinding");
    }

    private static Walk start() {
        return Walk.start(
                ENGINE,
                "expense-audit",
                REVIEW,
                BudgetVariables.REVIEW_NUMBER.is(REVIEW),
                BudgetVariables.REVIEW_FROM.is("2026-11-01"),
                BudgetVariables.REVIEW_TO.is("2026-11-30"));
    }

    private static void judge(Walk audit, String legal, String compliant) {
        audit.complete(
                "Task_AuditExpense",
                BudgetVariables.EXPENSE_LEGAL.is(legal),
                BudgetVariables.EXPENSE_COMPLIANT.is(compliant),
                BudgetFormVariables.FINDING.is("Seen"));
    }
}
