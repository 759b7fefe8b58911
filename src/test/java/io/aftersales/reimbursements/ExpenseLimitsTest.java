package io.aftersales.reimbursements;

import static io.aftersales.reimbursements.ReimbursementOffice.ENGINEER;
import static io.aftersales.reimbursements.ReimbursementOffice.application;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** The 30 and the 15 days, at ends of months and in leap years, on both sides of the last day (F30). */
class ExpenseLimitsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ReimbursementOffice office = new ReimbursementOffice();

    @ParameterizedTest(name = "served {0}: until {1}")
    @CsvSource({
        "2026-03-31T10:00, 2026-04-30",
        // day 30 is a Saturday: the next working day
        "2026-11-19T00:00, 2026-12-21",
        "2026-01-28T23:59, 2026-02-27",
        "2024-01-30T10:00, 2024-02-29",
        "2024-01-31T10:00, 2024-03-01",
        "2023-01-31T10:00, 2023-03-02"
    })
    @Requirement({"EXP-06", "T09", "F30"})
    void thirtyDaysBeginOnTheDayAfterTheService(String served, String lastDay) {
        Instant end = at(served);
        office.clock.set(end.toString());
        office.serves(end, ENGINEER);

        String number = office.opened();

        assertThat(due(number, CommitmentKind.EXPENSE_SUBMISSION)).isEqualTo(LocalDate.parse(lastDay));
    }

    @ParameterizedTest(name = "received {0}: until {1}")
    @CsvSource({"2026-03-31T10:00, 2026-04-15", "2024-02-14T18:00, 2024-02-29", "2024-02-15T18:00, 2024-03-01"})
    @Requirement({"EXP-07", "T10", "F30"})
    void fifteenDaysBeginOnTheDayAfterReceipt(String received, String lastDay) {
        office.clock.set(at(received).toString());
        office.serves(office.clock.instant(), ENGINEER);

        String number = office.submitted();

        assertThat(due(number, CommitmentKind.EXPENSE_PAYMENT)).isEqualTo(LocalDate.parse(lastDay));
    }

    @Test
    @Requirement({"EXP-06", "F50"})
    void theLastMillisecondOfTheLastDayIsInTime() {
        office.opened();
        office.clock.set("2026-12-23T15:59:59.999Z");

        Submitted submitted = office.submission.submit(null, application(), ENGINEER);

        assertThat(submitted.result()).isEqualTo(SubmissionResult.SUBMITTED);
    }

    @Test
    @Requirement({"EXP-06", "F50"})
    void theNextOneNeedsAReasonAndAManager() {
        office.opened();
        office.clock.set("2026-12-23T16:00:00Z");

        assertThat(wrongFields(() -> office.submission.submit(null, application(), ENGINEER)))
                .containsExactly("lateReason expenses.late.reason");
    }

    @Test
    @Requirement("T09")
    void remindersComeOnDayTwentyAndOnTheLastDay() {
        office.serves(at("2026-11-19T10:00"), ENGINEER);
        office.clock.set(at("2026-11-19T10:00").toString());
        ArgumentCaptor<ReimbursementProcess.Window> window = ArgumentCaptor.forClass(ReimbursementProcess.Window.class);

        office.opened();

        verify(office.process).start(window.capture());
        assertThat(window.getValue().firstReminderAt()).isEqualTo(at("2026-12-09T09:00"));
        assertThat(window.getValue().lastDayAt()).isEqualTo(at("2026-12-21T09:00"));
    }

    @Test
    @Requirement({"EXP-07", "F48"})
    void theClockStandsWhileTheClaimIsWithTheEngineer() {
        String number = office.submitted();
        Instant promised =
                office.ledger.latest(number, CommitmentKind.EXPENSE_PAYMENT).dueAt();
        office.reviews.review(number, new ReviewReport("RETURNED", "Which lock?", null), ReimbursementOffice.FINANCE);
        office.clock.advance(Duration.ofDays(3));

        office.submission.submitPrepared(number, null, ENGINEER);

        assertThat(office.ledger.latest(number, CommitmentKind.EXPENSE_PAYMENT).dueAt())
                .isEqualTo(promised.plus(Duration.ofDays(3)));
    }

    private LocalDate due(String number, CommitmentKind kind) {
        return LocalDate.ofInstant(office.ledger.latest(number, kind).dueAt(), ZONE);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
