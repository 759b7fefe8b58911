package io.aftersales.calendar;

import io.aftersales.problems.Attention;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Health "calendar": warns when the calendar runs out. The notice of a year is published in October or November before
 * it; when it is missing on 1 December, new promises become provisional and somebody has to enter it.
 */
@Component("calendarHealthIndicator")
class CalendarHorizonHealth extends AbstractHealthIndicator {

    private static final int LAST_OF_DECEMBER = 31;

    private final WorkingCalendars calendars;
    private final CalendarNotices notices;
    private final CalendarSettings settings;
    private final Clock clock;

    CalendarHorizonHealth(
            WorkingCalendars calendars,
            CalendarNotices notices,
            CalendarSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.calendars = calendars;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("aftersales.calendar.horizon.days", this, CalendarHorizonHealth::days)
                .description("Days until the last published year of the calendar ends")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        LocalDate today = today();
        int expected = today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
        builder.up()
                .withDetail("version", calendars.current().version())
                .withDetail("horizon", horizon().toString());
        if (!notices.including(expected).years().contains(expected)) {
            builder.status(Attention.WARNING).withDetail("missing", "notice of " + expected + ", see docs/calendar.md");
        }
    }

    private long days() {
        return ChronoUnit.DAYS.between(today(), horizon());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private LocalDate horizon() {
        return LocalDate.of(notices.lastKnownYear(), Month.DECEMBER, LAST_OF_DECEMBER);
    }
}
