package io.aftersales.cases;

import io.aftersales.problems.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads days on which something has happened, such as a purchase. */
@Component
public class PastDates {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Clock clock;

    PastDates(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the day, from 1900-01-01 to today in the business zone; null when absent. Where a problem was noted, what
     * is returned means nothing.
     *
     * @param written as {@code yyyy-MM-dd}
     */
    public @Nullable LocalDate read(String field, @Nullable String written, Problems problems) {
        if (written == null || written.isBlank()) {
            return null;
        }
        LocalDate date = parsed(written.strip());
        if (date == null || date.isBefore(EARLIEST)) {
            problems.reject(field, written, "problem.date");
        } else if (date.isAfter(LocalDate.now(clock))) {
            problems.reject(field, written, "problem.future");
        }
        return date;
    }

    private static @Nullable LocalDate parsed(String written) {
        try {
            return DATE.matcher(written).matches() ? LocalDate.parse(written) : null;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
