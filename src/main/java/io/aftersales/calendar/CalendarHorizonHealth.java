package io.aftersales.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Health "calendar": warns when the calendar runs out. The notice of a year is published in October or November before
 * it; when it is missing on 1 December, new promises become provisional and somebody has to enter it.
 */
@Component("calendarHealthIndicator")
class CalendarHorizonHealth extends AbstractHealthIndicator {

    /** The application serves as usual, but somebody has to do something. */
    static final Status WARNING = new Status("WARNING");

    private final WorkingCalendars calendars;
    private final PublicHolidays holidays;
    private final CalendarSettings settings;
    private final Clock clock;

    CalendarHorizonHealth(WorkingCalendars calendars, PublicHolidays holidays, CalendarSettings settings, Clock clock) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        int expected = today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
        builder.up()
                .withDetail("version", calendars.current().version())
                .withDetail("horizon", holidays.years().last() + "-12-31");
        if (!holidays.years().contains(expected)) {
            builder.status(WARNING).withDetail("missing", "notice of " + expected + ", see docs/calendar.md");
        }
    }
}
