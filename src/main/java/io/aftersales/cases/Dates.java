package io.aftersales.cases;

import io.aftersales.problems.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days and times as forms hand them over. */
public final class Dates {

    private static final int LAST_YEAR = 2199;

    private Dates() {}

    /** Returns the day; empty, and a problem noted, when it is absent or no date such as 2026-09-18. */
    public static Optional<LocalDate> required(String field, @Nullable String written, Problems problems) {
        if (written == null || written.isBlank()) {
            problems.reject(field, written, "problem.required");
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written.strip());
            if (day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        problems.reject(field, written, "problem.date");
        return Optional.empty();
    }

    /** As {@link #required}, but nothing is noted when it is absent. */
    public static Optional<LocalDate> optional(String field, @Nullable String written, Problems problems) {
        return written == null || written.isBlank() ? Optional.empty() : required(field, written, problems);
    }

    /**
     * Returns the instant; empty, and a problem noted, when it is absent or no time. Without offset it is one of the
     * business zone.
     */
    public static Optional<Instant> requiredTime(
            String field, @Nullable String written, ZoneId zone, Problems problems) {
        if (written == null || written.isBlank()) {
            problems.reject(field, written, "problem.required");
            return Optional.empty();
        }
        String text = written.strip().replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException withoutOffset) {
            try {
                return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
            } catch (DateTimeParseException e) {
                problems.reject(field, written, "problem.instant");
                return Optional.empty();
            }
        }
    }

    /** Returns the last millisecond of the day. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }
}
