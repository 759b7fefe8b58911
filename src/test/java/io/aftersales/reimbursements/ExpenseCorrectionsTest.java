package io.aftersales.reimbursements;

import static io.aftersales.reimbursements.ReimbursementOffice.ENGINEER;
import static io.aftersales.reimbursements.ReimbursementOffice.FINANCE;
import static io.aftersales.reimbursements.ReimbursementOffice.SUPERVISOR;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections that do not come: the clock of the payment does not stand for ever (F48). */
class ExpenseCorrectionsTest {

    private final ReimbursementOffice office = new ReimbursementOffice();

    @ParameterizedTest(name = "sent back {0}, more days {1}: until {2}")
    @CsvSource({
        "2026-11-23T02:00:00Z, false, 2026-12-03T15:59:59.999Z",
        // day 10 is a Saturday: the next working day
        "2026-11-25T02:00:00Z, false, 2026-12-07T15:59:59.999Z",
        "2024-02-19T02:00:00Z, false, 2024-02-29T15:59:59.999Z",
        "2026-11-23T02:00:00Z, true, 2026-11-30T15:59:59.999Z"
    })
    @Requirement({"F48", "F30"})
    void theDaysToCorrectItBeginOnTheNextDay(Instant sentBack, boolean more, Instant dueAt) {
        office.clock.set(sentBack.toString());

        assertThat(office.corrections.dueAt(more)).isEqualTo(dueAt);
    }

    @Test
    @Requirement("F48")
    void engineerAndSupervisorsAreToldOfWhatIsOverdueOnly() {
        String number = returned();

        office.corrections.report(number);
        office.submission.submitPrepared(number, null, ENGINEER);
        office.corrections.report(number);

        verify(office.outbox, times(1))
                .toUser(eq(ENGINEER), eq("expense-correction-overdue"), eq(number), any(), any());
        verify(office.outbox, times(1))
                .toGroup(eq("service-supervisors"), eq("expense-uncorrected"), eq(number), any(), any());
    }

    @Test
    @Requirement({"F48", "EXP-07"})
    void whatIsPassedOnGoesToFinanceAsItIsAndTheClockRunsOn() {
        String number = returned();
        office.submission.prepare(number, List.of(new ExpenseApplication.Item("OTHER", null, "500", null)), ENGINEER);
        office.clock.advance(Duration.ofDays(11));

        boolean more = office.corrections.decide(number, false, "He has left", SUPERVISOR);

        assertThat(more).isFalse();
        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.SUBMITTED);
        assertThat(payment(number)).isEqualTo(CommitmentStatus.RUNNING);
        assertThat(office.budget.committed).containsEntry(number, 500L);
        office.reviews.review(
                number,
                new ReviewReport("APPROVED", null, List.of(new ReviewReport.Line("0", "0", "No invoice", null))),
                FINANCE);
        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.NOTHING_PAID);
        assertThat(office.budget.committed).isEmpty();
    }

    @Test
    @Requirement("F48")
    void moreDaysLeaveTheClaimWithTheEngineer() {
        String number = returned();

        assertThat(office.corrections.decide(number, true, "He is ill", SUPERVISOR))
                .isTrue();

        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.RETURNED);
        assertThat(payment(number)).isEqualTo(CommitmentStatus.PAUSED);
    }

    @Test
    void whatWasHandedInMeanwhileStaysAsItIs() {
        String number = returned();
        office.submission.submitPrepared(number, null, ENGINEER);

        assertThat(office.corrections.decide(number, true, null, SUPERVISOR)).isFalse();

        assertThat(office.claim(number).status()).isEqualTo(ExpenseStatus.SUBMITTED);
        verify(office.outbox, never()).toGroup(any(), any(), any(), any(), any());
    }

    @Test
    @Requirement("F26")
    void whoClaimsDoesNotDecideAndNobodyWithoutAReason() {
        String number = returned();

        assertThat(refusal(() -> office.corrections.decide(number, true, "I was away", ENGINEER)))
                .startsWith("CONFLICT expenses.decider");
        assertThat(refusal(() -> office.corrections.decide(number, true, "Why not", FINANCE)))
                .startsWith("CONFLICT expenses.decider");
        assertThat(wrongFields(() -> office.corrections.decide(number, false, " ", SUPERVISOR)))
                .containsExactly("decisionReason problem.required");
    }

    private String returned() {
        String number = office.submitted();
        office.reviews.review(number, new ReviewReport("RETURNED", "Which lock?", null), FINANCE);
        return number;
    }

    private CommitmentStatus payment(String number) {
        return office.ledger.latest(number, CommitmentKind.EXPENSE_PAYMENT).status();
    }
}
