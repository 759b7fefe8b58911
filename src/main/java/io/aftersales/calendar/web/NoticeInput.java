package io.aftersales.calendar.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.aftersales.calendar.NoticeDay;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a yearly notice, written as the public data set writes it, and names everything that is wrong with it at once. */
final class NoticeInput {

    private static final int MAX_DAYS = 100;
    private static final int MAX_NAME = 40;
    // the law names 13 days off, of which two may fall together, and 11 before 2025: fewer are a list cut short
    private static final int MIN_DAYS_OFF = 11;

    private NoticeInput() {}

    /**
     * A notice. What else the data set holds is for people.
     *
     * @param year that of the address, or absent
     */
    @JsonIgnoreProperties({"$schema", "$id", "papers"})
    record NoticeBody(@Nullable Integer year, @Nullable List<@Nullable NamedDay> days) {}

    /** A day that it names; a day that is not off is a weekend day worked to make up for one. */
    record NamedDay(
            @Nullable String name,
            @Nullable String date,
            @JsonProperty("isOffDay") @Nullable Boolean off) {}

    /** A notice that can be entered, its days in the order of their dates. */
    record Year(int year, List<NoticeDay> days) {

        Year {
            days = List.copyOf(days);
        }
    }

    /**
     * Reads a notice.
     *
     * @throws InvalidInput if anything is wrong
     */
    static Year read(String address, NoticeBody notice) {
        Problems problems = new Problems();
        if (!address.matches("2[01][0-9]{2}")) {
            problems.reject("year", address, "calendar.notice.year");
            problems.throwIfAny();
        }
        int year = Integer.parseInt(address);
        if (notice.year() != null && notice.year() != year) {
            problems.reject("year", notice.year(), "calendar.notice.sameYear", address);
        }
        List<@Nullable NamedDay> given = notice.days() == null ? List.of() : notice.days();
        if (given.size() > MAX_DAYS) {
            problems.reject("days", given.size(), "calendar.notice.many", MAX_DAYS);
            problems.throwIfAny();
        }
        List<NoticeDay> days = days(year, given, problems);
        problems.throwIfAny();
        long off = days.stream().filter(day -> !day.working()).count();
        if (off < MIN_DAYS_OFF) {
            problems.reject("days", off, "calendar.notice.few", MIN_DAYS_OFF);
            problems.throwIfAny();
        }
        return new Year(
                year,
                days.stream().sorted(Comparator.comparing(NoticeDay::date)).toList());
    }

    private static List<NoticeDay> days(int year, List<@Nullable NamedDay> given, Problems problems) {
        List<NoticeDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "days[" + i + "]";
            NamedDay day = given.get(i);
            if (day == null) {
                problems.reject(field, null, "problem.required");
                continue;
            }
            day(year, field, day, problems).ifPresent(named -> {
                if (!seen.add(named.date())) {
                    problems.reject(field + ".date", named.date(), "calendar.notice.twice");
                }
                days.add(named);
            });
        }
        return days;
    }

    private static Optional<NoticeDay> day(int year, String field, NamedDay day, Problems problems) {
        Optional<String> name = problems.required(field + ".name", day.name(), MAX_NAME);
        Optional<LocalDate> date = problems.required(field + ".date", day.date(), MAX_NAME)
                .flatMap(text -> date(year, field + ".date", text, problems));
        if (day.off() == null) {
            problems.reject(field + ".isOffDay", null, "problem.required");
        }
        if (name.isEmpty() || date.isEmpty() || day.off() == null) {
            return Optional.empty();
        }
        if (!day.off() && !weekend(date.get())) {
            problems.reject(field + ".isOffDay", false, "calendar.notice.makeUp");
        }
        return Optional.of(new NoticeDay(date.get(), !day.off(), name.get(), year));
    }

    private static Optional<LocalDate> date(int year, String field, String text, Problems problems) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.reject(field, text, "calendar.date");
            return Optional.empty();
        }
        if (date.getYear() == year || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER)) {
            return Optional.of(date);
        }
        problems.reject(field, text, "calendar.notice.dates", String.valueOf(year));
        return Optional.empty();
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
