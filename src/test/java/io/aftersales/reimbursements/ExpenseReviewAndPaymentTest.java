package io.aftersales.reimbursements;

import static io.aftersales.reimbursements.ReimbursementOffice.CASHIER;
import static io.aftersales.reimbursements.ReimbursementOffice.ENGINEER;
import static io.aftersales.reimbursements.ReimbursementOffice.EVERYBODY;
import static io.aftersales.reimbursements.ReimbursementOffice.FINANCE;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.fees.CostBearer;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Review line by line, and payment once. */
class ExpenseReviewAndPaymentTest {

    private final ReimbursementOffice office = new ReimbursementOffice();

    @Test
    @Requirement({"EXP-04", "EXP-05", "FEE-08"})
    void aLineIsPaidInPartForAReasonAndBorneByWhomFinanceSays() {
        String number = office.submitted();

        office.reviews.review(number, report(line("0", "11000", "The invoice says so", "MANUFACTURING_COST")), FINANCE);

        ExpenseClaim claim = office.claim(number);
        assertThat(claim.approvedCents()).isEqualTo(11_800);
        assertThat(claim.lines().get(0).costBearer()).isEqualTo(CostBearer.MANUFACTURING_COST);
        assertThat(claim.lines().get(1).costBearer()).isEqualTo(CostBearer.SALES_BRANCH);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "0, 12001, why, lines[0].approvedCents money.cents",
        "0, -1, why, lines[0].approvedCents money.cents",
        "0, 11999, '', lines[0].reason problem.required",
        "2, 1, why, lines[0].line expenses.review.line"
    })
    @Requirement("EXP-05")
    void neverMoreIsPaidThanWasClaimedAndLessOnlyForAReason(String line, String cents, String reason, String expected) {
        String number = office.submitted();

        assertThat(wrongFields(() -> office.reviews.review(number, report(line(line, cents, reason, null)), FINANCE)))
                .containsExactly(expected);
        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.SUBMITTED);
    }

    @Test
    void whereNothingIsPaidTheClaimIsOver() {
        String number = office.submitted();

        ReviewOutcome outcome = office.reviews.review(
                number, report(line("0", "0", "No invoice", null), line("1", "0", "No ticket", null)), FINANCE);

        assertThat(outcome).isEqualTo(ReviewOutcome.NOTHING_PAID);
        assertThat(office.ledger.states(number)).contains("EXPENSE_PAYMENT CANCELLED");
        assertThat(office.budget.committed).isEmpty();
        assertThat(refusal(() -> office.payments.prepare(List.of(number), CASHIER)))
                .startsWith("CONFLICT expenses.status.unexpected");
    }

    @Test
    @Requirement("EXP-04")
    void sendingBackNeedsAReason() {
        String number = office.submitted();

        assertThat(wrongFields(() -> office.reviews.review(number, new ReviewReport("RETURNED", " ", null), FINANCE)))
                .containsExactly("reason problem.required");
        assertThat(wrongFields(
                        () -> office.reviews.review(number, new ReviewReport("NOTHING_PAID", null, null), FINANCE)))
                .containsExactly("decision problem.oneOf");
    }

    @Test
    @Requirement("EXP-07")
    void whoReviewedDoesNotPay() {
        String number = office.submitted();
        office.reviews.review(number, report(), EVERYBODY);

        assertThat(refusal(() -> office.payments.prepare(List.of(number), EVERYBODY)))
                .startsWith("CONFLICT expenses.fourEyes");
        assertThat(refusal(() -> office.payments.record(number, null, "B-1", FINANCE)))
                .startsWith("CONFLICT expenses.decider");
    }

    @Test
    @Requirement({"BUD-06", "F26", "EXP-07"})
    void whoWatchesExpensesChangesNothingWhateverElseHeIs() {
        String submitted = office.submitted();

        assertThat(refusal(() -> office.reviews.review(submitted, report(), ReimbursementOffice.OVERSEER)))
                .isEqualTo("CONFLICT expenses.overseer [overseer]");
        assertThat(refusal(() -> office.submission.prepare(submitted, List.of(), ReimbursementOffice.OVERSEER)))
                .isEqualTo("CONFLICT expenses.overseer [overseer]");
        office.reviews.review(submitted, report(), FINANCE);
        assertThat(refusal(() -> office.payments.prepare(List.of(submitted), ReimbursementOffice.OVERSEER)))
                .isEqualTo("CONFLICT expenses.overseer [overseer]");
        assertThat(refusal(() -> office.payments.record(submitted, null, "B-1", ReimbursementOffice.OVERSEER)))
                .isEqualTo("CONFLICT expenses.overseer [overseer]");
    }

    @Test
    @Requirement("EXP-07")
    void whoHandsItInAgainNeitherReviewsNorPays() {
        String number = office.submitted();
        office.reviews.review(number, new ReviewReport("RETURNED", "Which lock?", null), FINANCE);
        office.submission.submitPrepared(number, null, EVERYBODY);

        assertThat(refusal(() -> office.reviews.review(number, report(), EVERYBODY)))
                .startsWith("CONFLICT expenses.own");
        office.reviews.review(number, report(), FINANCE);
        assertThat(refusal(() -> office.payments.prepare(List.of(number), EVERYBODY)))
                .startsWith("CONFLICT expenses.own");
    }

    @Test
    @Requirement({"EXP-07", "F48"})
    void whoPassesItOnNeitherReviewsNorPays() {
        String number = office.submitted();
        office.reviews.review(number, new ReviewReport("RETURNED", "Which lock?", null), FINANCE);
        office.corrections.decide(number, false, "He has left", EVERYBODY);

        assertThat(refusal(() -> office.reviews.review(number, report(), EVERYBODY)))
                .startsWith("CONFLICT expenses.fourEyes");
        office.reviews.review(number, report(), FINANCE);
        assertThat(refusal(() -> office.payments.prepare(List.of(number), EVERYBODY)))
                .startsWith("CONFLICT expenses.fourEyes");
    }

    @Test
    @Requirement("BUD-04")
    void whatAReturnedClaimHasCommittedIsNotCountedTwice() {
        office.opened();
        String number = office.submission
                .submit(
                        null,
                        new ExpenseApplication(
                                ReimbursementOffice.CLAIM,
                                ReimbursementOffice.ENGINEER,
                                List.of(new ExpenseApplication.Item("OTHER", null, "60000", null)),
                                null,
                                null),
                        ReimbursementOffice.ENGINEER)
                .number();
        office.reviews.review(number, new ReviewReport("RETURNED", "Which hotel?", null), FINANCE);

        ExpensePreview.Outlook outlook = office.preview.of(number, ReimbursementOffice.ENGINEER);

        assertThat(Objects.requireNonNull(outlook.budget()).afterCents()).isEqualTo(40_000);
        assertThat(office.submission
                        .submitPrepared(number, null, ReimbursementOffice.ENGINEER)
                        .overBudget())
                .isFalse();
    }

    @Test
    @Requirement({"EXP-07", "FEE-09", "T10"})
    void aFileIsPaidOnce() {
        String number = office.approved();
        PaymentFile file = office.payments.prepare(List.of(number, number), CASHIER);
        assertThat(refusal(() -> office.payments.prepare(List.of(number), CASHIER)))
                .startsWith("CONFLICT expenses.payment.prepared");
        assertThat(refusal(() -> office.payments.record(number, null, "B-1", CASHIER)))
                .startsWith("CONFLICT expenses.payment.prepared");

        office.payments.confirm(file.messageId(), "2026-11-23", "B-1", CASHIER);
        office.payments.confirm(file.messageId(), "2026-11-23", "B-2", CASHIER);

        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.PAID);
        assertThat(office.budget.spent).containsEntry(number, 12_800L);
        assertThat(office.ledger.states(number)).contains("EXPENSE_PAYMENT MET");
        verify(office.outbox, times(1)).toUser(eq(ENGINEER), eq("expense-paid"), eq(number), any(), any());
        verify(office.process).paid(number);
    }

    @Test
    void aFileThatTheBankDoesNotPayIsCalledOff() {
        String number = office.approved();
        PaymentFile file = office.payments.prepare(List.of(number), CASHIER);

        office.payments.callOff(file.messageId(), CASHIER);
        office.payments.record(number, null, "B-1", CASHIER);
        office.payments.record(number, null, "B-1", CASHIER);

        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.PAID);
    }

    @Test
    void withoutAccountNothingIsPaid() {
        office.withoutAccount();
        String number = office.approved();

        assertThat(wrongFields(() -> office.payments.prepare(List.of(number), CASHIER)))
                .containsExactly("numbers expenses.payee.missing");
        assertThat(wrongFields(() -> office.payments.record(number, null, "B-1", CASHIER)))
                .containsExactly("engineer expenses.payee.missing");
    }

    @Test
    @Requirement("EXP-05")
    void nothingWasPaidBeforeItWasApproved() {
        String number = office.approved();

        assertThat(wrongFields(() -> office.payments.record(number, "2026-11-22", "B-1", CASHIER)))
                .containsExactly("paidOn expenses.payment.early");
        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.APPROVED);
        assertThat(office.budget.spent).isEmpty();
    }

    @Test
    void aPaymentHasAReferenceAndIsNotYetToCome() {
        String number = office.approved();

        assertThat(wrongFields(() -> office.payments.record(number, "2026-11-24", "", CASHIER)))
                .containsExactlyInAnyOrder("reference problem.required", "paidOn problem.future");
    }

    private static ReviewReport report(ReviewReport.@Nullable Line... lines) {
        return new ReviewReport("APPROVED", null, List.of(lines));
    }

    private static ReviewReport.Line line(String place, String cents, String reason, @Nullable String bearer) {
        return new ReviewReport.Line(place, cents, reason, bearer);
    }
}
