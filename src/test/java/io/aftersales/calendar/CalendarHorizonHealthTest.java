package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.SHANGHAI;
import static io.aftersales.calendar.TestCalendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Health;

/** The warning that the calendar runs out. The list delivered ends with 2026. */
class CalendarHorizonHealthTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-12-01T00:00,        UP",
        "2026-11-30T23:59:59.999, UP",
        "2026-12-01T00:00,        WARNING",
        "2026-12-31T23:59:59.999, WARNING",
        "2027-01-01T00:00,        WARNING",
        "2027-11-30T12:00,        WARNING"
    })
    void warnsFromTheFirstOfDecemberWithoutTheNextNotice(String now, String status) {
        assertThat(healthAt(now).getStatus().getCode()).isEqualTo(status);
    }

    @Test
    void namesVersionAndHorizonAndWhatIsMissing() {
        assertThat(healthAt("2026-11-30T12:00").getDetails())
                .containsEntry("version", "CN-2026+0")
                .containsEntry("horizon", "2026-12-31")
                .doesNotContainKey("missing");
        assertThat(healthAt("2026-12-01T12:00").getDetails())
                .containsEntry("version", "CN-2026+0")
                .containsEntry("missing", "notice of 2027, see docs/calendar.md");
    }

    @Test
    void countsTheDaysThatAreLeft() {
        MeterRegistry meters = new SimpleMeterRegistry();

        health("2026-11-30T12:00", meters);

        assertThat(meters.get("aftersales.calendar.horizon.days").gauge().value())
                .isEqualTo(31);
    }

    private static Health healthAt(String now) {
        return health(now, new SimpleMeterRegistry()).health();
    }

    private static CalendarHorizonHealth health(String now, MeterRegistry meters) {
        CalendarNotices notices = TestCalendars.notices();
        CalendarSettings settings = TestCalendars.settings(SHANGHAI, "09:00-18:00");
        CalendarOverrides none = mock();
        return new CalendarHorizonHealth(
                new WorkingCalendars(notices, none, settings),
                notices,
                settings,
                Clock.fixed(shanghai(now), ZoneOffset.UTC),
                meters);
    }
}
