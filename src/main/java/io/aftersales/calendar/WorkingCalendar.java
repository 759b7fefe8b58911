package io.aftersales.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One version of the working calendar. Never changes: what it answered once it answers always.
 *
 * <p>Counting starts and ends on whole milliseconds, a fraction of the start is dropped. A limit of 0 days or working
 * days is the end of the day of the start, or of the next working day if that is off; of 0 hours, the start.
 */
public final class WorkingCalendar {

    /** The largest number of days or working days that is counted; hours up to as many days of hours. */
    public static final long MAX_DAYS = 3650;

    /** The first year that can be asked about. */
    public static final int MIN_YEAR = 1970;

    /** The last year that can be asked about. */
    public static final int MAX_YEAR = 2199;

    private final String version;
    private final BusinessZone zone;
    private final WorkingDays days;
    private final DayCounting dayCounting;
    private final HourCounting hourCounting;
    private final Duration workingDay;

    WorkingCalendar(String version, WorkingDays days, CalendarSettings settings) {
        this.version = version;
        this.days = days;
        this.zone = new BusinessZone(settings.zone());
        this.dayCounting = new DayCounting(days, zone);
        this.hourCounting = new HourCounting(days, zone, settings.hours());
        this.workingDay = settings.workingDay();
    }

    /** Names this version, for example {@code CN-2026+0}; see {@link WorkingCalendars#version(String)}. */
    public String version() {
        return version;
    }

    /** The zone in which days begin and end. */
    public ZoneId zone() {
        return zone.id();
    }

    /** Whether that day is worked, as far as is known today. */
    public boolean working(LocalDate date) {
        return days.working(date);
    }

    /**
     * Returns when a limit ends that starts then (F28, F29, F30).
     *
     * <p>It is provisional if a day decided on it whose calendar is not published. Hours around the clock ask no
     * calendar and are never provisional; of calendar days, only the last decides.
     *
     * @throws IllegalArgumentException if the span is longer than ten years, or the start not of a year from
     *     {@value #MIN_YEAR} to {@value #MAX_YEAR}
     */
    public Due due(Instant start, Span span) {
        return due(count(start, span));
    }

    /**
     * Counts back from the end of a limit, for example to find out when to warn.
     *
     * <p>Working days before: the end of the n-th working day before the day of {@code due}. If that is itself a
     * working day, as many working days later is the end of it again. Days before: the end of the day so many days
     * before, be it off or not. Working hours before: the latest instant from which that many fit in. Never after
     * {@code due}; for an amount of 0 it is {@code due}.
     *
     * @throws IllegalArgumentException as for {@link #due}
     */
    public Instant before(Instant due, Span span) {
        Instant end = checked(due, span);
        return switch (span.unit()) {
            case MINUTES -> end.minus(Duration.ofMinutes(span.amount()));
            case HOURS -> end.minus(Duration.ofHours(span.amount()));
            case WORKING_HOURS -> hourCounting.workedBefore(end, span.amount());
            case DAYS -> dayCounting.calendarDaysBefore(end, span.amount());
            case WORKING_DAYS -> dayCounting.workingDaysBefore(end, span.amount());
        };
    }

    /**
     * Returns how many working days there are.
     *
     * @param after the day before the first that counts
     * @param until the last day that counts, not before {@code after}
     */
    public long workingDaysBetween(LocalDate after, LocalDate until) {
        if (until.isBefore(after)) {
            throw new IllegalArgumentException(
                    "Cannot count working days after %s until %s, expected a day not before".formatted(after, until));
        }
        return after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(days::working)
                .count();
    }

    /** As {@link #explain(Instant, Span, Locale)}, in English. */
    public Explanation explain(Instant start, Span span) {
        return explain(start, span, Locale.ENGLISH);
    }

    /**
     * Tells day by day why {@link #due} is what it is.
     *
     * @param locale language of the reasons: Chinese, and English for all others
     * @throws IllegalArgumentException as for {@link #due}
     */
    public Explanation explain(Instant start, Span span, Locale locale) {
        Count count = count(start, span);
        Reasons reasons = new Reasons(locale, zone);
        return new Explanation(
                start.truncatedTo(ChronoUnit.MILLIS),
                span,
                due(count),
                count.days().stream().map(reasons::tell).toList());
    }

    private Due due(Count count) {
        return new Due(count.at(), count.provisional(), version);
    }

    private Count count(Instant start, Span span) {
        Instant from = checked(start, span);
        return switch (span.unit()) {
            case MINUTES -> hourCounting.elapsed(from, Duration.ofMinutes(span.amount()));
            case HOURS -> hourCounting.elapsed(from, Duration.ofHours(span.amount()));
            case WORKING_HOURS -> hourCounting.worked(from, span.amount());
            case DAYS -> dayCounting.calendarDays(from, span.amount());
            case WORKING_DAYS -> dayCounting.workingDays(from, span.amount());
        };
    }

    private Instant checked(Instant instant, Span span) {
        long limit = limit(span.unit());
        if (span.amount() > limit) {
            throw new IllegalArgumentException(
                    "Cannot count %d %s, expected at most %d".formatted(span.amount(), span.unit(), limit));
        }
        // the years are those of UTC: this is a guard against nonsense, not a rule
        if (instant.isBefore(yearStart(MIN_YEAR)) || !instant.isBefore(yearStart(MAX_YEAR + 1))) {
            throw new IllegalArgumentException("Cannot count from %s, expected an instant of the years %d to %d"
                    .formatted(instant, MIN_YEAR, MAX_YEAR));
        }
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private long limit(Unit unit) {
        return switch (unit) {
            case MINUTES -> Duration.ofDays(MAX_DAYS).toMinutes();
            case HOURS -> Duration.ofDays(MAX_DAYS).toHours();
            case WORKING_HOURS -> workingDay.multipliedBy(MAX_DAYS).toHours();
            case DAYS, WORKING_DAYS -> MAX_DAYS;
        };
    }

    private static Instant yearStart(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
