package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.endOf;
import static io.aftersales.calendar.TestCalendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.Requirement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits in calendar days, and what is refused for every unit. */
class DayLimitTest {

    private final WorkingCalendar calendar = TestCalendars.published();

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        // ends on a working day: stays
        "2026-08-31T09:00, 30, 2026-09-30",
        // ends on the first day of a holiday: moves behind it
        "2026-09-01T09:00, 30, 2026-10-08",
        "2026-09-07T09:00, 30, 2026-10-08",
        "2026-09-08T09:00, 30, 2026-10-08",
        "2026-09-10T09:00, 15, 2026-09-28",
        // a weekend is off too
        "2026-09-16T09:00, 3, 2026-09-20",
        "2026-09-09T09:00, 3, 2026-09-14",
        // a make-up day is not
        "2026-09-17T23:59:59.999, 3, 2026-09-20",
        "2026-09-17T00:00, 3, 2026-09-20",
        // none at all
        "2026-09-18T09:00, 0, 2026-09-18",
        "2026-09-19T09:00, 0, 2026-09-20",
        // over the end of a year
        "2025-12-02T09:00, 30, 2026-01-04"
    })
    @Requirement("F30")
    void lastDayThatIsOffMovesToTheNextWorkingDay(String start, long amount, String due) {
        assertThat(calendar.due(shanghai(start), Span.days(amount))).isEqualTo(new Due(endOf(due), false, "CN-2026+0"));
    }

    @ParameterizedTest(name = "{0} + {1}: {2}")
    @CsvSource({"2026-12-28, 3, false", "2026-12-28, 4, true", "2022-12-20, 14, false"})
    void onlyTheLastDayDecidesWhetherTheDateIsProvisional(String start, long amount, boolean provisional) {
        assertThat(calendar.due(shanghai(start), Span.days(amount)).provisional())
                .isEqualTo(provisional);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"HOURS, 87600", "WORKING_HOURS, 29200", "DAYS, 3650", "WORKING_DAYS, 3650"})
    void absurdlyLongSpanIsRefused(Unit unit, long longest) {
        Instant start = shanghai("2026-09-18T09:00");

        assertThat(calendar.due(start, new Span(longest, unit)).at()).isAfter(start);
        assertThatThrownBy(() -> calendar.due(start, new Span(longest + 1, unit)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot count %d %s, expected at most %d", longest + 1, unit, longest);
        assertThatThrownBy(() -> calendar.before(start, new Span(Long.MAX_VALUE, unit)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.explain(start, new Span(Long.MAX_VALUE, unit)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void startOfAnotherAgeIsRefused() {
        Instant first = Instant.parse("1970-01-01T00:00:00Z");
        Instant afterLast = Instant.parse("2200-01-01T00:00:00Z");

        assertThat(calendar.due(first, Span.days(1)).provisional()).isTrue();
        assertThat(calendar.due(afterLast.minusMillis(1), Span.days(1)).provisional())
                .isTrue();
        assertThatThrownBy(() -> calendar.due(first.minusNanos(1), Span.days(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1969-12-31");
        assertThatThrownBy(() -> calendar.due(afterLast, Span.days(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.before(Instant.MAX, Span.days(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
