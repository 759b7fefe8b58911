package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.override;
import static io.aftersales.calendar.TestCalendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Why a date is what it is. */
class ExplanationTest {

    private final WorkingCalendar calendar = TestCalendars.published();

    @Test
    @Requirement({"F29", "F30"})
    void namesEveryDayFromTheOneAfterTheStartUntilTheEnd() {
        Explanation explanation = calendar.explain(shanghai("2026-09-18T10:00"), Span.workingDays(15));

        assertThat(explanation.due()).isEqualTo(calendar.due(shanghai("2026-09-18T10:00"), Span.workingDays(15)));
        assertThat(explanation.days())
                .extracting(Day::date)
                .containsExactlyElementsOf(LocalDate.of(2026, 9, 19)
                        .datesUntil(LocalDate.of(2026, 10, 16))
                        .toList());
        assertThat(explanation.days()).filteredOn(Day::counted).hasSize(15).allMatch(Day::working);
        assertThat(explanation.days())
                .filteredOn(day -> !day.reason().equals("working day"))
                .extracting(day -> "%s %s".formatted(day.date(), day.reason()))
                .containsExactly(
                        "2026-09-19 weekend",
                        "2026-09-20 make-up day 国庆节",
                        "2026-09-25 中秋节",
                        "2026-09-26 中秋节",
                        "2026-09-27 中秋节",
                        "2026-10-01 国庆节",
                        "2026-10-02 国庆节",
                        "2026-10-03 国庆节",
                        "2026-10-04 国庆节",
                        "2026-10-05 国庆节",
                        "2026-10-06 国庆节",
                        "2026-10-07 国庆节",
                        "2026-10-10 make-up day 国庆节",
                        "2026-10-11 weekend");
    }

    @Test
    void daysThatAMovedEndPassesOverAreNotCounted() {
        Explanation explanation = calendar.explain(shanghai("2026-09-23T10:00"), Span.days(2));

        assertThat(explanation.days())
                .containsExactly(
                        new Day(LocalDate.of(2026, 9, 24), true, false, true, "working day"),
                        new Day(LocalDate.of(2026, 9, 25), false, false, true, "中秋节"),
                        new Day(LocalDate.of(2026, 9, 26), false, false, false, "中秋节"),
                        new Day(LocalDate.of(2026, 9, 27), false, false, false, "中秋节"),
                        new Day(LocalDate.of(2026, 9, 28), true, false, false, "working day"));
    }

    @Test
    void hoursNameTheirIntervals() {
        Explanation explanation =
                calendar.explain(shanghai("2026-09-18T11:00"), new Span(7, Unit.WORKING_HOURS), Locale.ENGLISH);

        assertThat(explanation.days())
                .containsExactly(
                        new Day(LocalDate.of(2026, 9, 18), true, false, true, "working day: 11:00-12:00, 13:00-18:00"),
                        new Day(LocalDate.of(2026, 9, 19), false, false, false, "weekend"),
                        new Day(LocalDate.of(2026, 9, 20), true, false, true, "make-up day 国庆节: 09:00-10:00"));
    }

    @Test
    void hoursAroundTheClockEndADayAtTwentyFour() {
        Explanation explanation = calendar.explain(shanghai("2026-09-30T23:30:00.5"), Span.hours(2));

        assertThat(explanation.days())
                .containsExactly(
                        new Day(LocalDate.of(2026, 9, 30), true, false, true, "working day: 23:30:00.500-24:00"),
                        new Day(LocalDate.of(2026, 10, 1), false, false, true, "国庆节: 00:00-01:30:00.500"));
    }

    @Test
    void endOnMidnightDoesNotTouchTheNextDay() {
        Explanation explanation = calendar.explain(shanghai("2026-09-30T22:00"), Span.hours(2));

        assertThat(explanation.days()).extracting(Day::date).containsExactly(LocalDate.of(2026, 9, 30));
    }

    @Test
    void unpublishedYearIsNamed() {
        Explanation explanation = calendar.explain(shanghai("2026-12-31T10:00"), Span.workingDays(2));

        assertThat(explanation.due().provisional()).isTrue();
        assertThat(explanation.days())
                .first()
                .isEqualTo(new Day(
                        LocalDate.of(2027, 1, 1), true, true, true, "working day, calendar of 2027 not published"));
    }

    @Test
    void companyIsQuoted() {
        WorkingCalendar decided = TestCalendars.with(override("2026-09-21", false, "stock-taking {0} 'year end'"));

        assertThat(decided.explain(shanghai("2026-09-20"), Span.workingDays(1)).days())
                .first()
                .isEqualTo(new Day(
                        LocalDate.of(2026, 9, 21),
                        false,
                        false,
                        false,
                        "company override: stock-taking {0} 'year end'"));
    }

    @Test
    void chineseReadersGetChinese() {
        WorkingCalendar decided = TestCalendars.with(override("2027-01-01", false, "元旦"));

        Explanation explanation =
                decided.explain(shanghai("2026-12-31"), Span.workingDays(1), Locale.SIMPLIFIED_CHINESE);

        assertThat(explanation.days())
                .extracting(Day::reason)
                .containsExactly("公司调整：元旦", "周末，2027年放假安排尚未公布", "周末，2027年放假安排尚未公布", "工作日，2027年放假安排尚未公布");
        assertThat(calendar.explain(shanghai("2026-09-19"), Span.workingDays(1), Locale.CHINA)
                        .days())
                .extracting(Day::reason)
                .containsExactly("国庆节调休上班");
    }

    @Test
    void otherReadersGetEnglish() {
        Explanation explanation = calendar.explain(shanghai("2026-09-18"), Span.workingDays(1), Locale.FRENCH);

        assertThat(explanation.days()).extracting(Day::reason).containsExactly("weekend", "make-up day 国庆节");
    }
}
