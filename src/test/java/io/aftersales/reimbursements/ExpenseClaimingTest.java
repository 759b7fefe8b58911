package io.aftersales.reimbursements;

import static io.aftersales.reimbursements.ReimbursementOffice.CASHIER;
import static io.aftersales.reimbursements.ReimbursementOffice.CLAIM;
import static io.aftersales.reimbursements.ReimbursementOffice.ENGINEER;
import static io.aftersales.reimbursements.ReimbursementOffice.EVERYBODY;
import static io.aftersales.reimbursements.ReimbursementOffice.FINANCE;
import static io.aftersales.reimbursements.ReimbursementOffice.MANAGER;
import static io.aftersales.reimbursements.ReimbursementOffice.application;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.budgets.BudgetState;
import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import io.aftersales.problems.Problems;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expense claims from the window to the decision of managers. */
class ExpenseClaimingTest {

    private final ReimbursementOffice office = new ReimbursementOffice();

    @Test
    @Requirement({"EXP-01", "EXP-06"})
    void everyEngineerWhoServedHasOneWindow() {
        office.serves(office.clock.instant(), ENGINEER, "second");

        office.windows.open(CLAIM, office.clock.instant());
        office.windows.open(CLAIM, office.clock.instant());

        assertThat(office.claims.all()).extracting(ExpenseClaim::engineer).containsExactly(ENGINEER, "second");
        verify(office.process, times(2)).start(any());
    }

    @Test
    @Requirement("EXP-03")
    void aClaimIsHandedInWithItsBearersAndItsBudget() {
        String number = office.submitted();

        ExpenseClaim claim = office.claim(number);
        assertThat(claim.status()).isEqualTo(ExpenseStatus.SUBMITTED);
        assertThat(claim.lines())
                .extracting(ExpenseLine::detail, ExpenseLine::amountCents, ExpenseLine::costBearer)
                .containsExactly(
                        tuple(CostDetail.PARTS, 12_000L, CostBearer.SALES_BRANCH),
                        tuple(CostDetail.PARKING, 800L, CostBearer.SALES_BRANCH));
        assertThat(office.budget.committed).containsEntry(number, 12_800L);
        assertThat(office.ledger.states(number)).containsExactly("EXPENSE_SUBMISSION MET", "EXPENSE_PAYMENT RUNNING");
        verify(office.process).submitted(number);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        assertThat(wrongFields(() -> office.submission.submit(
                        null,
                        new ExpenseApplication(
                                "CL-1",
                                "nobody",
                                List.of(
                                        new ExpenseApplication.Item("FOOD", null, "0", null),
                                        new ExpenseApplication.Item("LABOUR", "FUEL", "12.5", "x".repeat(4001))),
                                List.of(new ExpenseApplication.Document("INVOICE", null, "---", "%")),
                                null),
                        ENGINEER)))
                .containsExactlyInAnyOrder(
                        "claimNumber expenses.claim.notServed",
                        "engineer expenses.engineer.unknown",
                        "items[0].kind problem.oneOf",
                        "items[0].amountCents money.cents",
                        "items[1].detail expenses.detail.kind",
                        "items[1].amountCents money.cents",
                        "items[1].note problem.maxLength",
                        "documents[0].number expenses.invoice.number");
    }

    @ParameterizedTest(name = "''{0}'': {1}")
    @CsvSource({"0, false", "1, true", "1000000000, true", "1000000001, false", "'', false", "1e3, false", "-5, false"})
    @Requirement("EXP-05")
    void anAmountIsAWholeNumberOfHundredths(String written, boolean taken) {
        Problems problems = new Problems();

        ExpenseCheck.item("items[0]", new ExpenseApplication.Item("OTHER", null, written, null), problems);

        assertThat(problems.count() == 0).isEqualTo(taken);
    }

    @Test
    void whoDidNotServeClaimsNothing() {
        office.serves(office.clock.instant(), "second");

        assertThat(wrongFields(() -> office.submission.submit(null, application(), ENGINEER)))
                .containsExactly("engineer expenses.engineer.notServing");
    }

    @Test
    @Requirement("EXP-02")
    void missingDocumentsAreNamed() {
        assertThat(wrongFields(() -> office.submission.submit(null, application(null, null), ENGINEER)))
                .containsExactly("documents expenses.documents.missing");
    }

    @Test
    @Requirement({"EXP-02", "EXP-05"})
    void anInvoiceIsClaimedOnceAndOnlyWhoMaySeesWhere() {
        office.serves(office.clock.instant(), ENGINEER, "second");
        String number = office.submitted();

        assertThat(refusal(() -> office.submission.submit(null, ofSecond("ｉｎｖ 1"), "second")))
                .isEqualTo("CONFLICT expenses.document.claimed []");
        assertThat(refusal(() -> office.submission.submit(null, ofSecond("inv.1"), MANAGER)))
                .isEqualTo("CONFLICT expenses.document.claimedIn [" + number + "]");
    }

    @Test
    void nobodyHandsInForAnother() {
        assertThat(refusal(() -> office.submission.submit(null, application(), "second")))
                .startsWith("CONFLICT expenses.notYours");
    }

    @Test
    void whatIsHandedInIsNotHandedInAgain() {
        String number = office.submitted();

        assertThat(refusal(() -> office.submission.submit(null, application(), ENGINEER)))
                .startsWith("CONFLICT expenses.status.unexpected");
        assertThat(office.submission.record(number, false, null, ENGINEER).result())
                .isEqualTo(SubmissionResult.SUBMITTED);
    }

    @Test
    void nothingToClaimNeedsAReasonAndEndsThePromise() {
        String number = office.opened();

        assertThat(wrongFields(() -> office.submission.record(number, true, " ", ENGINEER)))
                .containsExactly("reason problem.required");
        assertThat(office.submission.record(number, true, "I walked", ENGINEER).result())
                .isEqualTo(SubmissionResult.NOTHING);
        assertThat(office.ledger.states(number)).containsExactly("EXPENSE_SUBMISSION CANCELLED");
    }

    @Test
    @Requirement("F50")
    void aLateClaimIsTakenByTheExceptionOfAManagerWhoIsNotTheClaimant() {
        String number = late();

        assertThat(refusal(() -> office.exceptions.decideLate(number, true, "Ill", FINANCE)))
                .startsWith("CONFLICT expenses.decider");
        assertThat(wrongFields(() -> office.exceptions.decideLate(number, true, "", MANAGER)))
                .containsExactly("decisionReason problem.required");
        office.exceptions.decideLate(number, true, "He was ill", MANAGER);

        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.SUBMITTED);
    }

    @Test
    @Requirement("F50")
    void aLateClaimThatIsRefusedLetsGoOfBudgetAndInvoice() {
        String number = late();

        office.exceptions.decideLate(number, false, "He forgot", MANAGER);

        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.REFUSED);
        assertThat(office.budget.committed).isEmpty();
        assertThat(office.ledger.states(number)).contains("EXPENSE_PAYMENT CANCELLED");
        assertThat(office.submission.record(number, false, null, "system").result())
                .isEqualTo(SubmissionResult.NOTHING);
    }

    @Test
    void theClaimantIsToldBeforeThatItIsAboveTheBudget() {
        office.budget.committed.put("another", 87_201L);

        ExpensePreview.Outlook outlook = office.preview.of(application(null, null), ENGINEER);

        assertThat(Objects.requireNonNull(outlook.budget()).state()).isEqualTo(BudgetState.ABOVE);
        assertThat(outlook.missing()).containsExactly(DocumentKind.INVOICE);
        assertThat(office.claim(outlook.number()).status()).isEqualTo(ExpenseStatus.OPEN);
    }

    @ParameterizedTest(name = "{0} used: {1}")
    @CsvSource({"87200, false", "87201, true"})
    void whatIsAboveTheBudgetIsReviewedOnlyAfterADecision(long used, boolean above) {
        office.budget.committed.put("another", used);

        String number = office.submitted();

        assertThat(office.claim(number).decisions().overBudget()).isEqualTo(above);
        if (above) {
            assertThat(refusal(() -> office.reviews.review(number, approve(), FINANCE)))
                    .startsWith("CONFLICT expenses.budget.undecided");
            office.exceptions.decideBudget(number, true, "The floods", MANAGER);
        }
        assertThat(office.reviews.review(number, approve(), FINANCE)).isEqualTo(ReviewOutcome.APPROVED);
    }

    @Test
    @Requirement("F48")
    void whatMayNotBeAboveTheBudgetGoesBackToTheEngineer() {
        office.budget.committed.put("another", 90_000L);
        String number = office.submitted();

        office.exceptions.decideBudget(number, false, "Too much", MANAGER);

        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.RETURNED);
        assertThat(office.ledger.states(number)).contains("EXPENSE_PAYMENT PAUSED");
    }

    @Test
    void nobodyDecidesOnHisOwn() {
        office.serves(office.clock.instant(), EVERYBODY);
        office.clock.set("2026-12-23T16:00:00Z");
        String number = office.submission
                .submit(
                        null,
                        new ExpenseApplication(
                                CLAIM,
                                EVERYBODY,
                                List.of(new ExpenseApplication.Item("OTHER", null, "100", null)),
                                null,
                                "Ill"),
                        EVERYBODY)
                .number();

        assertThat(refusal(() -> office.exceptions.decideLate(number, true, "Ill", EVERYBODY)))
                .startsWith("CONFLICT expenses.own");
        office.exceptions.decideLate(number, true, "Ill", MANAGER);
        assertThat(refusal(() -> office.reviews.review(number, approve(), EVERYBODY)))
                .startsWith("CONFLICT expenses.own");
        office.reviews.review(number, approve(), FINANCE);
        assertThat(refusal(() -> office.payments.prepare(List.of(number), EVERYBODY)))
                .startsWith("CONFLICT expenses.own");
        assertThat(office.payments.prepare(List.of(number), CASHIER).controlCents())
                .isEqualTo(100);
    }

    private String late() {
        office.opened();
        office.clock.set("2026-12-23T16:00:00Z");
        return office.submission
                .submit(null, application("INV-1", "I was ill"), ENGINEER)
                .number();
    }

    private static ReviewReport approve() {
        return new ReviewReport("APPROVED", null, null);
    }

    private static ExpenseApplication ofSecond(@Nullable String invoice) {
        ExpenseApplication application = application(invoice, null);
        return new ExpenseApplication(CLAIM, "second", application.items(), application.documents(), null);
    }
}
