package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.endOf;
import static io.aftersales.calendar.TestCalendars.override;
import static io.aftersales.calendar.TestCalendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits in working days. */
@Requirement({"F29", "F30"})
class WorkingDayLimitTest {

    private final WorkingCalendar calendar = TestCalendars.published();

    @ParameterizedTest(name = "{0} + 15 working days = {1}")
    @CsvSource({
        "2025-01-20, 2025-02-14",
        "2025-09-24, 2025-10-21",
        "2026-01-30, 2026-02-27",
        "2026-02-10, 2026-03-09",
        "2026-04-20, 2026-05-13",
        "2026-09-10, 2026-10-08",
        "2026-09-18, 2026-10-15",
        "2026-09-23, 2026-10-21"
    })
    void fifteenWorkingDaysEndOnTheCheckedDate(String received, String due) {
        Due answer = calendar.due(shanghai(received + "T10:30"), Span.workingDays(15));

        assertThat(answer).isEqualTo(new Due(endOf(due), false, "CN-2026+0"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"})
    void makeUpDayIsWorked(LocalDate date) {
        assertThat(calendar.working(date)).isTrue();
        assertThat(calendar.due(shanghai(date.minusDays(1) + "T08:00"), Span.workingDays(1))
                        .at())
                .isEqualTo(endOf(date.toString()));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2026-01-01, 2026-01-03",
        "2026-02-15, 2026-02-23",
        "2026-04-04, 2026-04-06",
        "2026-05-01, 2026-05-05",
        "2026-06-19, 2026-06-21",
        "2026-09-25, 2026-09-27",
        "2026-10-01, 2026-10-07"
    })
    void holidayIsOffFromItsFirstToItsLastDay(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(calendar::working);
        assertThat(calendar.working(last.plusDays(1))).isTrue();
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        // the first and the last instant of a day are of the same day
        "2026-09-16T00:00,       1, 2026-09-17",
        "2026-09-16T23:59:59.999, 1, 2026-09-17",
        "2026-09-17T00:00,       1, 2026-09-18",
        // a start on a day off counts from the next working day
        "2026-09-19T12:00,       1, 2026-09-20",
        "2026-10-03T12:00,       1, 2026-10-08",
        // none at all
        "2026-09-18T12:00,       0, 2026-09-18",
        "2026-10-03T12:00,       0, 2026-10-08",
        // over the end of a year
        "2024-12-31T12:00,       1, 2025-01-02",
        "2025-12-31T12:00,       1, 2026-01-04",
        "2025-12-31T12:00,       2, 2026-01-05",
        "2022-12-30T12:00,       1, 2023-01-03"
    })
    void dayOfTheStartDoesNotCount(String start, long amount, String due) {
        assertThat(calendar.due(shanghai(start), Span.workingDays(amount)))
                .isEqualTo(new Due(endOf(due), false, "CN-2026+0"));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}, provisional: {3}")
    @CsvSource({
        "2026-12-30, 1, 2026-12-31, false",
        "2026-12-30, 2, 2027-01-01, true",
        "2026-12-31, 0, 2026-12-31, false",
        "2022-12-20, 1, 2022-12-21, true",
        "2022-12-20, 20, 2023-01-18, true"
    })
    void dateThatCountsDaysOfAnUnpublishedYearIsProvisional(String start, long amount, String due, boolean expected) {
        Due answer = calendar.due(shanghai(start), Span.workingDays(amount));

        assertThat(answer).isEqualTo(new Due(endOf(due), expected, "CN-2026+0"));
    }

    @Test
    void earlierVersionDoesNotKnowTheLaterNotice() {
        WorkingCalendar asOf2025 = TestCalendars.asOf(2025);

        Due then = asOf2025.due(shanghai("2025-12-31"), Span.workingDays(1));

        assertThat(then).isEqualTo(new Due(endOf("2026-01-01"), true, "CN-2025+0"));
        assertThat(asOf2025.working(LocalDate.of(2025, 10, 11))).isTrue();
    }

    @Test
    void companyDecidesOverNoticeAndWeekday() {
        WorkingCalendar decided = TestCalendars.with(
                override("2026-09-21", false, "stocktaking"), override("2026-09-20", false, "no make-up here"));

        Due due = decided.due(shanghai("2026-09-18"), Span.workingDays(1));

        assertThat(due).isEqualTo(new Due(endOf("2026-09-22"), false, "CN-2026+2"));
    }

    @Test
    void latestDecisionOnADayIsValid() {
        WorkingCalendar decided = TestCalendars.with(
                override("2026-09-21", false, "stocktaking"), override("2026-09-21", true, "stocktaking called off"));

        assertThat(decided.working(LocalDate.of(2026, 9, 21))).isTrue();
    }

    @Test
    void decidedDayOfAnUnpublishedYearIsCertain() {
        WorkingCalendar decided = TestCalendars.with(override("2027-01-01", false, "New Year"));

        assertThat(decided.due(shanghai("2026-12-31"), Span.days(1)).provisional())
                .isTrue();
        assertThat(decided.explain(shanghai("2026-12-31"), Span.days(1)).days())
                .extracting(Day::provisional)
                .containsExactly(false, true, true, true);
    }

    @Test
    void workingDaysBetweenExcludesTheFirstAndIncludesTheLast() {
        LocalDate friday = LocalDate.of(2026, 9, 18);

        assertThat(calendar.workingDaysBetween(friday, friday)).isZero();
        assertThat(calendar.workingDaysBetween(friday, LocalDate.of(2026, 9, 20)))
                .isOne();
        assertThat(calendar.workingDaysBetween(friday, LocalDate.of(2026, 10, 15)))
                .isEqualTo(15);
        assertThatThrownBy(() -> calendar.workingDaysBetween(friday, friday.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-09-17");
    }
}
