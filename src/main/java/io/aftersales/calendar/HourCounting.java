package io.aftersales.calendar;

import io.aftersales.calendar.Count.CountedDay;
import io.aftersales.calendar.Count.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts hours: of elapsed time, or of the time in which people work. */
final class HourCounting {

    private final WorkingDays days;
    private final BusinessZone zone;
    private final List<WorkingInterval> hours;

    HourCounting(WorkingDays days, BusinessZone zone, List<WorkingInterval> hours) {
        this.days = days;
        this.zone = zone;
        this.hours = List.copyOf(hours);
    }

    /** Counts around the clock. No calendar is asked, so the end is never provisional (F28). */
    Count elapsed(Instant start, Duration amount) {
        Instant end = start.plus(amount);
        List<CountedDay> counted = new ArrayList<>();
        LocalDate date = zone.dateOf(start);
        Instant from = start;
        while (from.isBefore(end)) {
            Instant to = earlier(zone.startOf(date.plusDays(1)), end);
            counted.add(new CountedDay(date, days.on(date), true, List.of(new Stretch(from, to))));
            from = to;
            date = date.plusDays(1);
        }
        return new Count(end, false, counted);
    }

    /**
     * Counts inside working hours. An end that falls on the close of an interval stays there and does not jump to the
     * opening of the next; no hours at all end at the start.
     */
    Count worked(Instant start, long amount) {
        List<CountedDay> counted = new ArrayList<>();
        Duration left = Duration.ofHours(amount);
        LocalDate date = zone.dateOf(start);
        Instant end = start;
        boolean provisional = false;
        while (!left.isZero()) {
            List<Stretch> stretches = new ArrayList<>();
            for (Stretch open : open(date)) {
                Instant from = later(open.from(), start);
                Duration length = shorter(Duration.between(from, open.to()), left);
                if (length.compareTo(Duration.ZERO) > 0) {
                    end = from.plus(length);
                    left = left.minus(length);
                    stretches.add(new Stretch(from, end));
                }
            }
            DayStatus status = days.on(date);
            counted.add(new CountedDay(date, status, !stretches.isEmpty(), List.copyOf(stretches)));
            provisional |= status.provisional();
            date = date.plusDays(1);
        }
        return new Count(end, provisional, counted);
    }

    /** The latest instant from which so many working hours fit in until {@code due}; {@code due} itself for none. */
    Instant workedBefore(Instant due, long amount) {
        Duration left = Duration.ofHours(amount);
        LocalDate date = zone.dateOf(due);
        Instant start = due;
        while (!left.isZero()) {
            List<Stretch> open = open(date);
            for (int i = open.size() - 1; i >= 0; i--) {
                Instant to = earlier(open.get(i).to(), due);
                Duration length = shorter(Duration.between(open.get(i).from(), to), left);
                if (length.compareTo(Duration.ZERO) > 0) {
                    start = to.minus(length);
                    left = left.minus(length);
                }
            }
            date = date.minusDays(1);
        }
        return start;
    }

    /** The working hours of that day, in order. A day on which the clocks change may have more or fewer. */
    private List<Stretch> open(LocalDate date) {
        if (!days.working(date)) {
            return List.of();
        }
        return hours.stream()
                .map(interval -> new Stretch(zone.at(date, interval.from()), zone.at(date, interval.to())))
                .toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
