package io.aftersales.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A part of a working day in which people work, such as 09:00-12:00.
 *
 * @param to first instant after it, later than {@code from} on the same day
 */
public record WorkingInterval(LocalTime from, LocalTime to) {

    public WorkingInterval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "Working hours %s-%s must end after they begin, on the same day".formatted(from, to));
        }
    }

    /**
     * Reads an interval as settings write it.
     *
     * @param text such as {@code 09:00-12:00}
     */
    public static WorkingInterval of(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw unreadable(text, null);
        }
        LocalTime from;
        LocalTime to;
        try {
            from = LocalTime.parse(text.substring(0, dash).strip());
            to = LocalTime.parse(text.substring(dash + 1).strip());
        } catch (DateTimeParseException e) {
            throw unreadable(text, e);
        }
        return new WorkingInterval(from, to);
    }

    private static IllegalArgumentException unreadable(String text, @Nullable DateTimeParseException cause) {
        return new IllegalArgumentException(
                "Working hours '%s' cannot be read, expected for example 09:00-12:00".formatted(text), cause);
    }
}
