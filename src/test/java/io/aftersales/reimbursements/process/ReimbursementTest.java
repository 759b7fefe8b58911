package io.aftersales.reimbursements.process;

import static io.aftersales.reimbursements.process.ReimbursementSteps.FIRST_REMINDER_AT;
import static io.aftersales.reimbursements.process.ReimbursementSteps.LAST_DAY_AT;
import static io.aftersales.reimbursements.process.ReimbursementSteps.NUMBER;
import static io.aftersales.reimbursements.process.ReimbursementSteps.PAYMENT;
import static io.aftersales.reimbursements.process.ReimbursementSteps.PAYMENT_DUE_AT;
import static io.aftersales.reimbursements.process.ReimbursementSteps.PAYMENT_WARN_AT;
import static io.aftersales.reimbursements.process.ReimbursementSteps.SUBMISSION;
import static io.aftersales.reimbursements.process.ReimbursementSteps.SUBMISSION_DUE_AT;
import static io.aftersales.reimbursements.process.ReimbursementSteps.SUBMISSION_WARN_AT;
import static io.aftersales.reimbursements.process.ReimbursementSteps.USER;
import static io.aftersales.reimbursements.process.ReimbursementSteps.messages;
import static io.aftersales.reimbursements.process.ReimbursementSteps.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.reimbursements.ReviewOutcome;
import io.aftersales.reimbursements.ReviewReport;
import io.aftersales.reimbursements.SubmissionResult;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.StandIn;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/reimbursements/reimbursement.bpmn}. */
@Deployment(resources = {"processes/reimbursements/reimbursement.bpmn", "processes/commitments/escalation.bpmn"})
class ReimbursementTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/reimbursements/reimbursement.bpmn");

    private final ReimbursementSteps steps = new ReimbursementSteps();
    private String called = "";

    @BeforeEach
    void playTheCalledOnes() {
        called = StandIn.deploy(ENGINE, "expense-completion", "late-expense-claim");
    }

    @AfterEach
    void remove() {
        ENGINE.getRepositoryService().deleteDeployment(called, true);
    }

    @Test
    @Requirement({"EXP-01", "EXP-06", "T09"})
    void aFinishedServiceGivesTheEngineerThirtyDays() {
        Walk expenses = opened(ENGINE.getProcessEngine());

        Task task = expenses.task("Task_SubmitExpenseClaim");
        assertThat(task.getAssignee()).isEqualTo("engineer");
        assertThat(task.getDueDate()).isEqualTo(Date.from(SUBMISSION_DUE_AT));
        assertThat(expenses.due("BoundaryEvent_FirstReminderDue")).isEqualTo(Date.from(FIRST_REMINDER_AT));
        assertThat(expenses.due("BoundaryEvent_SubmissionNear")).isEqualTo(Date.from(SUBMISSION_WARN_AT));
        assertThat(expenses.due("BoundaryEvent_LastDayReached")).isEqualTo(Date.from(LAST_DAY_AT));
        assertThat(expenses.due("BoundaryEvent_SubmissionOverdue")).isEqualTo(Date.from(SUBMISSION_DUE_AT));
    }

    @Test
    @Requirement("T09")
    void theEngineerIsRemindedThreeTimesAndABrokenPromiseIsEscalated() {
        Walk expenses = opened(ENGINE.getProcessEngine());

        expenses.execute("BoundaryEvent_FirstReminderDue");
        expenses.execute("BoundaryEvent_SubmissionNear");
        expenses.execute("BoundaryEvent_LastDayReached");
        expenses.execute("BoundaryEvent_SubmissionOverdue");

        verify(steps.windows, times(3)).remind(NUMBER);
        assertThat(steps.ladder.warnings).containsExactly(SUBMISSION + " engineers");
        assertThat(steps.ladder.breaches).containsExactly(SUBMISSION + " " + NUMBER);
        expenses.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
        assertThat(expenses.visited()).contains("EndEvent_ResponsibleInformed");
        assertThat(expenses.waitsAt()).containsExactly("Task_SubmitExpenseClaim");
    }

    @Test
    @Requirement({"EXP-03", "EXP-04", "FEE-07", "FEE-09"})
    void aClaimIsReviewedByFinanceAndPaidByCashiers() {
        Walk expenses = opened(ENGINE.getProcessEngine());

        expenses.complete(
                "Task_SubmitExpenseClaim",
                ReimbursementFormVariables.NOTHING_TO_CLAIM.is(false),
                ReimbursementFormVariables.REASON.is(""));
        expenses.called("expense-completion").complete(StandIn.TASK);
        assertThat(expenses.task("Task_ReviewExpenseClaim").getDueDate()).isEqualTo(Date.from(PAYMENT_DUE_AT));
        expenses.complete(
                "Task_ReviewExpenseClaim",
                ReimbursementFormVariables.DECISION.is("APPROVED"),
                ReimbursementFormVariables.REASON.is("Fine"));
        expenses.complete(
                "Task_PayExpenseClaim",
                ReimbursementFormVariables.PAID_ON.is("2026-12-05"),
                ReimbursementFormVariables.REFERENCE.is("B-17"));

        verify(steps.submission).record(NUMBER, false, null, USER);
        verify(steps.reviews).record(NUMBER, new ReviewReport("APPROVED", "Fine", null), USER);
        verify(steps.payments).record(NUMBER, "2026-12-05", "B-17", USER);
        assertThat(expenses.visited()).contains("EndEvent_ExpenseClaimSettled");
        assertThat(expenses.ended()).isTrue();
    }

    @Test
    @Requirement({"EXP-07", "T10"})
    void thePaymentHasItsOwnPromise() {
        Walk expenses = opened(ENGINE.getProcessEngine());
        expenses.complete("Task_SubmitExpenseClaim");
        assertThat(expenses.due("BoundaryEvent_PaymentNear")).isEqualTo(Date.from(PAYMENT_WARN_AT));
        assertThat(expenses.due("BoundaryEvent_PaymentOverdue")).isEqualTo(Date.from(PAYMENT_DUE_AT));

        expenses.execute("BoundaryEvent_PaymentNear");
        expenses.execute("BoundaryEvent_PaymentOverdue");

        assertThat(steps.ladder.warnings).containsExactly(PAYMENT + " finance");
        assertThat(steps.ladder.breaches).containsExactly(PAYMENT + " " + NUMBER);
    }

    @Test
    void whoHasNothingToClaimSaysSo() {
        steps.handsIn(SubmissionResult.NOTHING, false);
        Walk expenses = opened(ENGINE.getProcessEngine());

        expenses.complete(
                "Task_SubmitExpenseClaim",
                ReimbursementFormVariables.NOTHING_TO_CLAIM.is(true),
                ReimbursementFormVariables.REASON.is("I walked"));

        verify(steps.submission).record(NUMBER, true, "I walked", USER);
        assertThat(expenses.visited()).contains("EndEvent_ExpenseClaimSettled");
        assertThat(expenses.ended()).isTrue();
    }

    @Test
    @Requirement("F50")
    void aLateClaimGoesToFinanceOnlyAfterAManagerHasDecided() {
        steps.handsIn(SubmissionResult.LATE, false);
        Walk expenses = opened(ENGINE.getProcessEngine());
        expenses.complete("Task_SubmitExpenseClaim");
        assertThat(expenses.waitsAt()).containsExactly("Call_LateExpenseClaim");

        steps.handsIn(SubmissionResult.SUBMITTED, false);
        expenses.called("late-expense-claim").complete(StandIn.TASK);

        assertThat(expenses.waitsAt()).contains("Call_ExpenseCompletion");
    }

    @Test
    @Requirement("F50")
    void aLateClaimThatIsRefusedIsOver() {
        steps.handsIn(SubmissionResult.LATE, false);
        Walk expenses = opened(ENGINE.getProcessEngine());
        expenses.complete("Task_SubmitExpenseClaim");

        steps.handsIn(SubmissionResult.NOTHING, false);
        expenses.called("late-expense-claim").complete(StandIn.TASK);

        assertThat(expenses.ended()).isTrue();
    }

    @Test
    @Requirement({"EXP-04", "F48"})
    void whatIsSentBackComesToFinanceAgain() {
        Walk expenses = opened(ENGINE.getProcessEngine());
        messages(ENGINE.getProcessEngine()).submitted(NUMBER);
        expenses.called("expense-completion").complete(StandIn.TASK);

        steps.decides(ReviewOutcome.RETURNED);
        messages(ENGINE.getProcessEngine()).reviewed(NUMBER);
        assertThat(expenses.waitsAt()).contains("Call_ExpenseCompletion");
        expenses.called("expense-completion").complete(StandIn.TASK);
        steps.decides(ReviewOutcome.APPROVED);
        messages(ENGINE.getProcessEngine()).reviewed(NUMBER);
        messages(ENGINE.getProcessEngine()).paid(NUMBER);

        assertThat(expenses.ended()).isTrue();
    }

    @Test
    void whereNothingIsPaidNobodyPays() {
        steps.decides(ReviewOutcome.NOTHING_PAID);
        Walk expenses = opened(ENGINE.getProcessEngine());
        expenses.complete("Task_SubmitExpenseClaim");
        expenses.called("expense-completion").complete(StandIn.TASK);

        expenses.complete("Task_ReviewExpenseClaim");

        assertThat(expenses.visited()).doesNotContain("Task_PayExpenseClaim");
        assertThat(expenses.ended()).isTrue();
    }
}
