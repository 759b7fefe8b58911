package io.aftersales.reimbursements.process;

import static io.aftersales.reimbursements.process.ReimbursementSteps.CLAIM;
import static io.aftersales.reimbursements.process.ReimbursementSteps.NUMBER;
import static io.aftersales.reimbursements.process.ReimbursementSteps.USER;
import static io.aftersales.reimbursements.process.ReimbursementSteps.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/reimbursements/expense-completion.bpmn}. */
@Deployment(resources = "processes/reimbursements/expense-completion.bpmn")
class ExpenseCompletionTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING =
            new ModelCoverage(ENGINE, "processes/reimbursements/expense-completion.bpmn");

    private final ReimbursementSteps steps = new ReimbursementSteps();

    @Test
    void aCompleteClaimWithinTheBudgetIsReadyAtOnce() {
        assertThat(completion(false, false).ended()).isTrue();
    }

    @Test
    @Requirement("F48")
    void aClaimThatWasSentBackIsCorrectedByTheEngineer() {
        Walk completion = completion(true, false);
        assertThat(completion.task("Task_CorrectExpenseClaim").getAssignee()).isEqualTo("engineer");

        messages(ENGINE.getProcessEngine()).corrected(NUMBER);

        verify(steps.submission).recordCorrection(NUMBER, USER);
        assertThat(completion.ended()).isTrue();
    }

    @Test
    void whatIsAboveTheBudgetPassesByTheDecisionOfAManager() {
        Walk completion = completion(false, true);

        completion.complete(
                "Task_DecideOverBudget",
                ReimbursementVariables.EXCEPTION_GRANTED.is(true),
                ReimbursementFormVariables.REASON.is("The floods"));

        verify(steps.exceptions).decideBudget(NUMBER, true, "The floods", USER);
        assertThat(completion.ended()).isTrue();
    }

    @Test
    void whatDoesNotPassIsCorrectedAndMayBeAboveTheBudgetStill() {
        Walk completion = completion(false, true);

        completion.complete("Task_DecideOverBudget", ReimbursementFormVariables.REASON.is("Too much"));
        verify(steps.exceptions).decideBudget(NUMBER, false, "Too much", USER);
        steps.corrects(true);
        completion.complete("Task_CorrectExpenseClaim");

        assertThat(completion.waitsAt()).containsExactly("Task_DecideOverBudget");
    }

    @Test
    @Requirement("F48")
    void whatIsNotCorrectedInTimeGoesToFinanceByTheDecisionOfASupervisor() {
        Walk completion = overdue();
        assertThat(completion.waitsAt()).containsExactly("Task_DecideUncorrectedClaim");
        verify(steps.corrections).report(NUMBER);

        completion.complete(
                "Task_DecideUncorrectedClaim",
                ReimbursementVariables.MORE_DAYS.is(false),
                ReimbursementFormVariables.REASON.is("He has left"));

        verify(steps.corrections).decide(NUMBER, false, "He has left", USER);
        assertThat(completion.ended()).isTrue();
    }

    @Test
    @Requirement("F48")
    void aSupervisorGivesMoreDays() {
        Walk completion = overdue();
        when(steps.corrections.decide(NUMBER, true, "He is ill", USER)).thenReturn(true);

        completion.complete(
                "Task_DecideUncorrectedClaim",
                ReimbursementVariables.MORE_DAYS.is(true),
                ReimbursementFormVariables.REASON.is("He is ill"));

        verify(steps.corrections).dueAt(true);
        assertThat(completion.variable("moreDays")).isNull();
        assertThat(completion.waitsAt()).containsExactly("Task_CorrectExpenseClaim");
    }

    @Test
    void whatIsHandedInAfterTheDaysNeedsNoDecision() {
        Walk completion = overdue();

        messages(ENGINE.getProcessEngine()).corrected(NUMBER);

        assertThat(completion.ended()).isTrue();
    }

    private static Walk overdue() {
        Walk completion = completion(true, false);
        completion.execute("BoundaryEvent_CorrectionOverdue");
        return completion;
    }

    private static Walk completion(boolean returned, boolean overBudget) {
        return Walk.start(
                ENGINE,
                "expense-completion",
                NUMBER,
                ReimbursementVariables.EXPENSE_NUMBER.is(NUMBER),
                ReimbursementVariables.CLAIM_NUMBER.is(CLAIM),
                ReimbursementVariables.ENGINEER.is("engineer"),
                ReimbursementVariables.RETURNED.is(returned),
                ReimbursementVariables.OVER_BUDGET.is(overBudget));
    }
}
