package io.aftersales.reimbursements.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.Promised;
import io.aftersales.engine.CurrentUser;
import io.aftersales.reimbursements.ExpenseCorrections;
import io.aftersales.reimbursements.ExpenseExceptions;
import io.aftersales.reimbursements.ExpensePayments;
import io.aftersales.reimbursements.ExpenseReview;
import io.aftersales.reimbursements.ExpenseSubmission;
import io.aftersales.reimbursements.ExpenseWindows;
import io.aftersales.reimbursements.ReimbursementProcess.Window;
import io.aftersales.reimbursements.ReviewOutcome;
import io.aftersales.reimbursements.SubmissionResult;
import io.aftersales.reimbursements.Submitted;
import io.aftersales.testing.LadderSteps;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The Java steps of expense claims with their services mocked, registered by the names that the models call them by. */
final class ReimbursementSteps {

    static final String NUMBER = "EX-20261128-000001";
    static final String CLAIM = "CL-20261120-000001";
    static final String USER = "somebody";
    static final UUID SUBMISSION = UUID.fromString("00000000-0000-0000-0000-0000000000e1");
    static final UUID PAYMENT = UUID.fromString("00000000-0000-0000-0000-0000000000e2");
    static final Instant ENDED_AT = Instant.parse("2026-11-28T02:00:00Z");
    static final Instant FIRST_REMINDER_AT = Instant.parse("2026-12-18T01:00:00Z");
    static final Instant SUBMISSION_WARN_AT = Instant.parse("2026-12-25T01:00:00Z");
    static final Instant LAST_DAY_AT = Instant.parse("2026-12-28T01:00:00Z");
    static final Instant SUBMISSION_DUE_AT = Instant.parse("2026-12-28T15:59:59.999Z");
    static final Instant PAYMENT_WARN_AT = Instant.parse("2026-12-10T01:00:00Z");
    static final Instant CORRECTION_DUE_AT = Instant.parse("2026-12-08T15:59:59.999Z");
    static final Instant PAYMENT_DUE_AT = Instant.parse("2026-12-13T15:59:59.999Z");

    final ExpenseWindows windows = mock(ExpenseWindows.class);
    final ExpenseSubmission submission = mock(ExpenseSubmission.class);
    final ExpenseExceptions exceptions = mock(ExpenseExceptions.class);
    final ExpenseCorrections corrections = mock(ExpenseCorrections.class);
    final ExpenseReview reviews = mock(ExpenseReview.class);
    final ExpensePayments payments = mock(ExpensePayments.class);
    final LadderSteps ladder = new LadderSteps();

    ReimbursementSteps() {
        CurrentUser user = mock(CurrentUser.class);
        when(user.name()).thenReturn(USER);
        Mocks.register("remindEngineerDelegate", new RemindEngineerDelegate(windows));
        Mocks.register("recordExpenseSubmissionDelegate", new RecordExpenseSubmissionDelegate(submission, user));
        Mocks.register("recordExpenseCorrectionDelegate", new RecordExpenseCorrectionDelegate(submission, user));
        Mocks.register("recordLateExceptionDelegate", new RecordLateExceptionDelegate(exceptions, user));
        Mocks.register("recordBudgetExceptionDelegate", new RecordBudgetExceptionDelegate(exceptions, user));
        Mocks.register("recordExpenseReviewDelegate", new RecordExpenseReviewDelegate(reviews, user));
        Mocks.register("recordExpensePaymentDelegate", new RecordExpensePaymentDelegate(payments, user));
        Mocks.register("limitCorrectionDelegate", new LimitCorrectionDelegate(corrections));
        Mocks.register("reportUncorrectedClaimDelegate", new ReportUncorrectedClaimDelegate(corrections));
        Mocks.register("recordUncorrectedClaimDelegate", new RecordUncorrectedClaimDelegate(corrections, user));
        when(corrections.dueAt(anyBoolean())).thenReturn(CORRECTION_DUE_AT);
        handsIn(SubmissionResult.SUBMITTED, false);
        corrects(false);
        decides(ReviewOutcome.APPROVED);
    }

    /** From now on this is handed in. */
    void handsIn(SubmissionResult result, boolean overBudget) {
        when(submission.record(any(), anyBoolean(), any(), any())).thenReturn(submitted(result, overBudget));
    }

    void corrects(boolean overBudget) {
        when(submission.recordCorrection(any(), any())).thenReturn(submitted(SubmissionResult.SUBMITTED, overBudget));
    }

    void decides(ReviewOutcome outcome) {
        when(reviews.record(any(), any(), any())).thenReturn(outcome);
    }

    private static Submitted submitted(SubmissionResult result, boolean overBudget) {
        return new Submitted(
                NUMBER,
                result,
                overBudget,
                result == SubmissionResult.NOTHING
                        ? null
                        : new Promised(PAYMENT, ENDED_AT, PAYMENT_WARN_AT, PAYMENT_DUE_AT, false));
    }

    /** What the domain tells the running models. */
    static EngineReimbursementProcess messages(ProcessEngine engine) {
        return new EngineReimbursementProcess(
                engine.getRuntimeService(), engine.getTaskService(), engine.getIdentityService());
    }

    /** Opens the window, and returns what runs then. */
    static Walk opened(ProcessEngine engine) {
        messages(engine)
                .start(new Window(
                        NUMBER,
                        CLAIM,
                        "engineer",
                        new Promised(SUBMISSION, ENDED_AT, SUBMISSION_WARN_AT, SUBMISSION_DUE_AT, false),
                        FIRST_REMINDER_AT,
                        LAST_DAY_AT));
        return Walk.of(
                engine,
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(NUMBER)
                        .singleResult());
    }
}
