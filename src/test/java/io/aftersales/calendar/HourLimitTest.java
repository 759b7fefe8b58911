package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.override;
import static io.aftersales.calendar.TestCalendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits in hours, around the clock and in working hours. */
class HourLimitTest {

    private final WorkingCalendar calendar = TestCalendars.published();

    @ParameterizedTest(name = "{0} + {1} h = {2}")
    @CsvSource({
        "2026-09-18T18:30,        24, 2026-09-19T18:30",
        "2026-09-30T23:59:59.999, 2,  2026-10-01T01:59:59.999",
        "2026-12-31T23:00,        2,  2027-01-01T01:00",
        "2026-09-18T18:30,        0,  2026-09-18T18:30"
    })
    @Requirement("F28")
    void hoursRunOutsideOfficeHoursAndOnDaysOff(String start, long hours, String due) {
        assertThat(calendar.due(shanghai(start), Span.hours(hours)))
                .isEqualTo(new Due(shanghai(due), false, "CN-2026+0"));
    }

    @ParameterizedTest(name = "{0} + {1} min = {2}")
    @CsvSource({
        "2026-09-18T18:30,     90,     2026-09-18T20:00",
        "2026-09-30T23:59:30,  1,      2026-10-01T00:00:30",
        "2026-09-18T18:30,     0,      2026-09-18T18:30",
        "2026-12-31T17:00,     527040, 2028-01-01T17:00"
    })
    @Requirement("F28")
    void minutesRunOutsideOfficeHoursAndOnDaysOff(String start, long minutes, String due) {
        assertThat(calendar.due(shanghai(start), Span.minutes(minutes)))
                .isEqualTo(new Due(shanghai(due), false, "CN-2026+0"));
        assertThat(calendar.before(shanghai(due), Span.minutes(minutes))).isEqualTo(shanghai(start));
    }

    @ParameterizedTest(name = "{0} + {1} working hours = {2}")
    @CsvSource({
        "2026-09-16T09:00, 3,  2026-09-16T12:00",
        "2026-09-16T09:00, 4,  2026-09-16T14:00",
        "2026-09-16T11:30, 1,  2026-09-16T13:30",
        "2026-09-16T12:30, 1,  2026-09-16T14:00",
        "2026-09-16T09:00, 8,  2026-09-16T18:00",
        "2026-09-16T09:00, 9,  2026-09-17T10:00",
        "2026-09-16T18:00, 1,  2026-09-17T10:00",
        "2026-09-16T17:59:59.999, 1,  2026-09-17T09:59:59.999",
        "2026-09-16T03:00, 1,  2026-09-16T10:00",
        "2026-09-16T03:00, 0,  2026-09-16T03:00",
        "2026-09-18T17:00, 2,  2026-09-20T10:00",
        "2026-09-30T17:00, 2,  2026-10-08T10:00",
        "2026-10-02T17:00, 16, 2026-10-09T18:00",
        "2026-10-02T17:00, 17, 2026-10-10T10:00"
    })
    void workingHoursRunInsideTheIntervalsOfWorkingDays(String start, long hours, String due) {
        assertThat(calendar.due(shanghai(start), new Span(hours, Unit.WORKING_HOURS)))
                .isEqualTo(new Due(shanghai(due), false, "CN-2026+0"));
    }

    @ParameterizedTest(name = "{0} + {1}: {2}")
    @CsvSource({"2026-12-31T17:00, 1, false", "2026-12-31T17:00, 2, true"})
    void workingHoursInAnUnpublishedYearAreProvisional(String start, long hours, boolean provisional) {
        Instant from = shanghai(start);

        assertThat(calendar.due(from, new Span(hours, Unit.WORKING_HOURS)).provisional())
                .isEqualTo(provisional);
        assertThat(calendar.due(from, Span.hours(hours * 24)).provisional()).isFalse();
    }

    @Test
    void fractionsOfMillisecondsAreDropped() {
        Instant start = shanghai("2026-09-16T09:00:00.123").plusNanos(999_999);

        assertThat(calendar.due(start, Span.hours(1)).at()).isEqualTo(shanghai("2026-09-16T10:00:00.123"));
        assertThat(calendar.due(start, new Span(1, Unit.WORKING_HOURS)).at())
                .isEqualTo(shanghai("2026-09-16T10:00:00.123"));
        assertThat(calendar.before(start, Span.hours(0))).isEqualTo(shanghai("2026-09-16T09:00:00.123"));
    }

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvSource({
        "2026-03-28T12:00+01:00, 24, HOURS,         2026-03-29T13:00+02:00",
        "2026-10-24T12:00+02:00, 24, HOURS,         2026-10-25T11:00+01:00",
        // the night of the change has five hours in spring and seven in autumn
        "2026-03-29T00:00+01:00, 5,  WORKING_HOURS, 2026-03-29T06:00+02:00",
        "2026-10-25T00:00+02:00, 7,  WORKING_HOURS, 2026-10-25T06:00+01:00",
        "2026-03-28T20:00+01:00, 1,  WORKING_DAYS,  2026-03-29T23:59:59.999+02:00",
        "2026-10-24T20:00+02:00, 1,  DAYS,          2026-10-25T23:59:59.999+01:00"
    })
    void clockChangeShortensAndLengthensTheDay(OffsetDateTime start, long amount, Unit unit, OffsetDateTime due) {
        WorkingCalendar berlin = TestCalendars.in(
                "Europe/Berlin",
                List.of("00:00-06:00"),
                override("2026-03-29", true, "night shift"),
                override("2026-10-25", true, "night shift"));

        Instant at = berlin.due(start.toInstant(), new Span(amount, unit)).at();

        assertThat(at).isEqualTo(due.toInstant());
    }

    @Test
    void intervalInsideTheSkippedHourHoldsNoTime() {
        WorkingCalendar berlin = TestCalendars.in(
                "Europe/Berlin", List.of("02:15-02:45", "03:00-05:00"), override("2026-03-29", true, "night shift"));

        Instant at = berlin.due(Instant.parse("2026-03-28T23:00:00Z"), new Span(1, Unit.WORKING_HOURS))
                .at();

        assertThat(at).isEqualTo(Instant.parse("2026-03-29T02:00:00Z"));
    }

    @ParameterizedTest(name = "{0}: {1} ends {2}")
    @CsvSource({
        // midnight is skipped
        "America/Sao_Paulo, 2018-11-03T12:00:00Z, 2018-11-04T02:59:59.999Z",
        // midnight comes twice: the second one ends the day
        "America/Sao_Paulo, 2018-02-17T12:00:00Z, 2018-02-18T02:59:59.999Z",
        "America/Havana,    2026-11-01T12:00:00Z, 2026-11-02T04:59:59.999Z"
    })
    void dayEndsRightWhereClocksChangeAtMidnight(String zone, Instant start, Instant end) {
        WorkingCalendar calendar = TestCalendars.in(
                zone,
                List.of("09:00-17:00"),
                override("2018-11-03", true, "open"),
                override("2018-02-17", true, "open"),
                override("2026-11-01", true, "open"));

        assertThat(calendar.due(start, Span.days(0)).at()).isEqualTo(end);
    }
}
