package io.aftersales.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Why a limit ends when it ends.
 *
 * @param start when the clock starts, to the millisecond
 * @param days for days and working days, every day after that of the start until the end; for hours, also the day of
 *     the start; nothing when the limit ends where it starts
 */
public record Explanation(Instant start, Span span, Due due, List<Day> days) {

    public Explanation {
        days = List.copyOf(days);
    }
}
