package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the end of a limit back to an earlier instant, such as that of a warning. */
class CountingBackTest {

    private final WorkingCalendar calendar = TestCalendars.published();

    @ParameterizedTest(name = "{1} {2} before {0} = {3}")
    @CsvSource({
        // 10-10 is a make-up day, 10-11 an ordinary Sunday
        "2026-10-15T23:59:59.999, 3, WORKING_DAYS, 2026-10-12T23:59:59.999",
        "2026-10-15T23:59:59.999, 4, WORKING_DAYS, 2026-10-10T23:59:59.999",
        "2026-10-08T23:59:59.999, 1, WORKING_DAYS, 2026-09-30T23:59:59.999",
        "2026-10-08T00:00,        1, WORKING_DAYS, 2026-09-30T23:59:59.999",
        "2026-10-03T12:00,        1, WORKING_DAYS, 2026-09-30T23:59:59.999",
        "2026-10-15T23:59:59.999, 0, WORKING_DAYS, 2026-10-15T23:59:59.999",
        "2026-10-15T12:00,        0, WORKING_DAYS, 2026-10-15T12:00",
        "2026-10-08T23:59:59.999, 1, DAYS,         2026-10-07T23:59:59.999",
        "2026-10-15T12:00,        0, DAYS,         2026-10-15T12:00",
        "2026-09-19T18:30,        2, HOURS,        2026-09-19T16:30",
        "2026-09-16T14:00,        1, WORKING_HOURS, 2026-09-16T13:00",
        "2026-09-16T14:00,        2, WORKING_HOURS, 2026-09-16T11:00",
        "2026-09-16T12:30,        1, WORKING_HOURS, 2026-09-16T11:00",
        "2026-10-08T09:00,        1, WORKING_HOURS, 2026-09-30T17:00",
        "2026-10-08T10:00,        2, WORKING_HOURS, 2026-09-30T17:00",
        "2026-10-03T10:00,        0, WORKING_HOURS, 2026-10-03T10:00"
    })
    void endsWhereSoMuchIsLeft(String due, long amount, Unit unit, String before) {
        assertThat(calendar.before(shanghai(due), new Span(amount, unit))).isEqualTo(shanghai(before));
    }
}
