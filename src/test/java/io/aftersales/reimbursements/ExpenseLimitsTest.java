package io.aftersales.reimbursements;

import static io.aftersales.reimbursements.ReimbursementOffice.ENGINEER;
import static io.aftersales.reimbursements.ReimbursementOffice.application;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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

    @ParameterizedTest(name = "served {0}: last day {1}")
    @CsvSource({
        "2026-11-16T10:00, 2026-12-16",
        "2026-11-17T10:00, 2026-12-17",
        "2026-11-18T10:00, 2026-12-18",
        // day 30 is a Saturday, then a Sunday: the next working day
        "2026-11-19T10:00, 2026-12-21",
        "2026-11-20T10:00, 2026-12-21",
        "2026-11-22T10:00, 2026-12-22",
        "2026-11-23T10:00, 2026-12-23"
    })
    @Requirement({"T09", "EXP-06"})
    void remindersComeOnDaysTwentyAndTwentySevenAndOnTheLastDayWhateverDayItIs(String served, String lastDay) {
        office.serves(at(served), ENGINEER);
        office.clock.set(at(served).toString());
        ArgumentCaptor<ReimbursementProcess.Window> opened = ArgumentCaptor.forClass(ReimbursementProcess.Window.class);
        LocalDate day = LocalDateTime.parse(served).toLocalDate();

        String number = office.opened();

        verify(office.process).start(opened.capture());
        ReimbursementProcess.Window window = opened.getValue();
        assertThat(window.firstReminderAt()).isEqualTo(nine(day.plusDays(20)));
        assertThat(window.submission().warnAt()).isEqualTo(nine(day.plusDays(27)));
        assertThat(window.lastDayAt()).isEqualTo(nine(LocalDate.parse(lastDay)));
        for (Instant reminder :
                List.of(window.firstReminderAt(), window.submission().warnAt(), window.lastDayAt())) {
            office.clock.set(reminder.toString());
            office.windows.remind(number);
        }
        verify(office.outbox, times(2)).toUser(eq(ENGINEER), eq("expense-reminder"), eq(number), any(), anyMap());
        verify(office.outbox).toUser(eq(ENGINEER), eq("expense-last-day"), eq(number), any(), anyMap());
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

    private static Instant nine(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
