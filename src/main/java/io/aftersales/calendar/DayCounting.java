package io.aftersales.calendar;

import io.aftersales.calendar.Count.CountedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts whole days. The day of the start does not count, and the limit runs to the end of the last day (F30, and PRC
 * Civil Code art. 201 to 203 as the catalogue reads it).
 */
final class DayCounting {

    private final WorkingDays days;
    private final BusinessZone zone;

    DayCounting(WorkingDays days, BusinessZone zone) {
        this.days = days;
        this.zone = zone;
    }

    /** Counts every day. A last day that is off moves on to the next working day. */
    Count calendarDays(Instant start, long amount) {
        LocalDate date = zone.dateOf(start);
        List<CountedDay> counted = new ArrayList<>();
        for (long i = 0; i < amount; i++) {
            date = date.plusDays(1);
            counted.add(new CountedDay(date, days.on(date), true, List.of()));
        }
        // only the last day and those it moves over decide on the end: the others count whatever they are
        boolean provisional = days.on(date).provisional();
        while (!days.working(date)) {
            date = date.plusDays(1);
            DayStatus status = days.on(date);
            counted.add(new CountedDay(date, status, false, List.of()));
            provisional |= status.provisional();
        }
        return new Count(zone.endOf(date), provisional, counted);
    }

    /** Counts working days. None at all is the day of the start, or the next working day if that is off. */
    Count workingDays(Instant start, long amount) {
        if (amount == 0) {
            return calendarDays(start, 0);
        }
        LocalDate date = zone.dateOf(start);
        List<CountedDay> counted = new ArrayList<>();
        long left = amount;
        boolean provisional = false;
        while (left > 0) {
            date = date.plusDays(1);
            DayStatus status = days.on(date);
            counted.add(new CountedDay(date, status, status.working(), List.of()));
            provisional |= status.provisional();
            left -= status.working() ? 1 : 0;
        }
        return new Count(zone.endOf(date), provisional, counted);
    }

    /** The end of the day so many days before, or {@code due} itself for none. */
    Instant calendarDaysBefore(Instant due, long amount) {
        return amount == 0 ? due : zone.endOf(zone.dateOf(due).minusDays(amount));
    }

    /** The end of the n-th working day before the day of {@code due}, or {@code due} itself for none. */
    Instant workingDaysBefore(Instant due, long amount) {
        if (amount == 0) {
            return due;
        }
        LocalDate date = zone.dateOf(due);
        long left = amount;
        while (left > 0) {
            date = date.minusDays(1);
            left -= days.working(date) ? 1 : 0;
        }
        return zone.endOf(date);
    }
}
