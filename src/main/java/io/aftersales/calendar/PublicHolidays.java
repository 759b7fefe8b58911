package io.aftersales.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * The days that the yearly notices of the State Council name: days off, and weekend days worked to make up for them.
 *
 * <p>The list is read strictly. A list with a bad line is refused as a whole, because a missing day makes promised
 * dates wrong without anybody noticing.
 */
final class PublicHolidays {

    private static final String HEADER = "date,day,name,notice_year";

    private final List<NoticeDay> days;
    private final NavigableSet<Integer> years = new TreeSet<>();

    private PublicHolidays(List<NoticeDay> days) {
        this.days = List.copyOf(days);
        days.forEach(day -> years.add(day.noticeYear()));
    }

    /**
     * Reads the list.
     *
     * @throws InvalidCalendarFile naming the first bad line
     */
    static PublicHolidays read(Resource file) throws IOException {
        return read(file.getDescription(), file.getContentAsString(StandardCharsets.UTF_8));
    }

    static PublicHolidays read(String file, String content) {
        List<String> lines = content.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new InvalidCalendarFile(file, 1, lines.isEmpty() ? "" : lines.get(0), HEADER);
        }
        List<NoticeDay> days = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Line line = new Line(file, i + 1, lines.get(i));
            NoticeDay day = line.day();
            if (!days.isEmpty() && !day.date().isAfter(days.get(days.size() - 1).date())) {
                throw line.wrong(
                        day.date().toString(),
                        "a date after " + days.get(days.size() - 1).date());
            }
            days.add(day);
        }
        if (days.isEmpty()) {
            throw new InvalidCalendarFile(file, 2, "", "at least one day");
        }
        return new PublicHolidays(days);
    }

    /** The years whose notice is published. */
    NavigableSet<Integer> years() {
        return new TreeSet<>(years);
    }

    /** The days that the notices up to the one for that year name. */
    List<NoticeDay> until(int year) {
        return days.stream().filter(day -> day.noticeYear() <= year).toList();
    }

    /** The days that the notice for that year names. */
    List<NoticeDay> of(int year) {
        return days.stream().filter(day -> day.noticeYear() == year).toList();
    }

    /** These notices and others. Of a year that both have the others count: promises were made with them. */
    PublicHolidays with(List<NoticeDay> others) {
        Set<Integer> theirs = others.stream().map(NoticeDay::noticeYear).collect(Collectors.toSet());
        return new PublicHolidays(Stream.concat(
                        days.stream().filter(day -> !theirs.contains(day.noticeYear())), others.stream())
                .sorted(Comparator.comparing(NoticeDay::date))
                .toList());
    }

    private record Line(String file, int number, String text) {

        NoticeDay day() {
            String[] fields = text.split(",", -1);
            if (fields.length != 4) {
                throw wrong(text, "four values: " + HEADER);
            }
            LocalDate date = date(fields[0]);
            boolean working = working(fields[1], date);
            if (fields[2].isBlank()) {
                throw wrong(fields[2], "the name of the holiday");
            }
            return new NoticeDay(date, working, fields[2], noticeYear(fields[3], date));
        }

        private LocalDate date(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                InvalidCalendarFile wrong = wrong(text, "a date such as 2026-10-01");
                wrong.initCause(e);
                throw wrong;
            }
        }

        private boolean working(String text, LocalDate date) {
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (text.equals("WORK") && !weekend) {
                throw wrong(date + " WORK", "OFF, or a Saturday or Sunday");
            }
            if (!text.equals("WORK") && !text.equals("OFF")) {
                throw wrong(text, "OFF or WORK");
            }
            return text.equals("WORK");
        }

        private int noticeYear(String text, LocalDate date) {
            boolean december = date.getMonth() == Month.DECEMBER;
            if (text.equals(String.valueOf(date.getYear()))
                    || (december && text.equals(String.valueOf(date.getYear() + 1)))) {
                return Integer.parseInt(text);
            }
            throw wrong(text, december ? date.getYear() + " or " + (date.getYear() + 1) : "" + date.getYear());
        }

        InvalidCalendarFile wrong(String value, String expectation) {
            return new InvalidCalendarFile(file, number, value, expectation);
        }
    }
}
