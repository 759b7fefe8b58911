package io.aftersales.calendar.web;

import io.aftersales.calendar.WorkingCalendar;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what clients send, and names everything that is wrong with it at once. */
final class CalendarInput {

    // dates of living cases; a year such as 20226 is a slip of the hand
    private static final int MIN_YEAR = 2000;
    private static final int MAX_YEAR = 2099;
    private static final int MAX_TEXT = 40;
    private static final int MAX_REASON = 200;

    private CalendarInput() {}

    record Question(Instant start, long workingDays) {}

    record DecidedDay(LocalDate date, boolean working, String reason) {}

    /**
     * Reads the question for a due date.
     *
     * @throws InvalidInput if anything is wrong
     */
    static Question question(@Nullable String from, @Nullable String workingDays, ZoneId zone) {
        Problems problems = new Problems();
        Optional<Instant> start =
                problems.required("from", from, MAX_TEXT).flatMap(text -> start(text, zone, problems));
        Optional<Long> amount =
                problems.required("workingDays", workingDays, MAX_TEXT).flatMap(text -> amount(text, problems));
        problems.throwIfAny();
        return new Question(start.orElseThrow(), amount.orElseThrow());
    }

    /**
     * Reads a decision on a day.
     *
     * @throws InvalidInput if anything is wrong
     */
    static DecidedDay override(String date, @Nullable Boolean working, @Nullable String reason) {
        Problems problems = new Problems();
        Optional<LocalDate> day = problems.required("date", date, MAX_TEXT).flatMap(text -> date(text, problems));
        if (working == null) {
            problems.reject("working", null, "problem.required");
        }
        Optional<String> why = problems.required("reason", reason, MAX_REASON);
        problems.throwIfAny();
        return new DecidedDay(day.orElseThrow(), Boolean.TRUE.equals(working), why.orElseThrow());
    }

    private static Optional<Instant> start(String text, ZoneId zone, Problems problems) {
        try {
            Instant start = text.contains("T")
                    // an unescaped + of an offset arrives as a space
                    ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
            return inRange(LocalDate.ofInstant(start, zone), "from", text, problems)
                    ? Optional.of(start)
                    : Optional.empty();
        } catch (DateTimeException e) {
            problems.reject("from", text, "calendar.dateOrInstant");
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text, Problems problems) {
        try {
            LocalDate date = LocalDate.parse(text);
            return inRange(date, "date", text, problems) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            problems.reject("date", text, "calendar.date");
            return Optional.empty();
        }
    }

    private static boolean inRange(LocalDate date, String field, String text, Problems problems) {
        if (date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR) {
            problems.reject(field, text, "calendar.years", String.valueOf(MIN_YEAR), String.valueOf(MAX_YEAR));
            return false;
        }
        return true;
    }

    private static Optional<Long> amount(String text, Problems problems) {
        if (text.matches("[0-9]{1,9}") && Long.parseLong(text) <= WorkingCalendar.MAX_DAYS) {
            return Optional.of(Long.parseLong(text));
        }
        problems.reject("workingDays", text, "calendar.workingDays", String.valueOf(WorkingCalendar.MAX_DAYS));
        return Optional.empty();
    }
}
