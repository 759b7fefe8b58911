package io.aftersales.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A limit counted out, and every day that was looked at on the way. What is promised and how it is explained both come
 * from here, so that they cannot differ.
 *
 * @param at when the limit ends
 * @param provisional whether a day that may yet turn out otherwise decided on {@code at}
 */
record Count(Instant at, boolean provisional, List<CountedDay> days) {

    Count {
        days = List.copyOf(days);
    }

    /**
     * One day of the count.
     *
     * @param counted whether it brought the end nearer
     * @param stretches the parts of the day that were counted; empty where whole days are counted
     */
    record CountedDay(LocalDate date, DayStatus status, boolean counted, List<Stretch> stretches) {}

    /**
     * A part of a day.
     *
     * @param to first instant after it
     */
    record Stretch(Instant from, Instant to) {}
}
