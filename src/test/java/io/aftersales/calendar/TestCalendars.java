package io.aftersales.calendar;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Real calendars without database. */
public final class TestCalendars {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private TestCalendars() {}

    /** The published calendar of China with the default hours, without decisions of the company. */
    public static WorkingCalendar published() {
        return with();
    }

    /** As {@link #published()}, when only the notices up to the one for that year were known. */
    public static WorkingCalendar asOf(int year) {
        return calendar(year, settings(SHANGHAI, "09:00-12:00", "13:00-18:00"));
    }

    static WorkingCalendar with(CalendarOverride... overrides) {
        return calendar(2026, settings(SHANGHAI, "09:00-12:00", "13:00-18:00"), overrides);
    }

    static WorkingCalendar in(String zone, List<String> hours, CalendarOverride... overrides) {
        return calendar(2026, settings(ZoneId.of(zone), hours.toArray(String[]::new)), overrides);
    }

    static CalendarOverride override(String date, boolean working, String reason) {
        return new CalendarOverride(1, LocalDate.parse(date), working, reason, "admin", Instant.EPOCH);
    }

    static CalendarSettings settings(ZoneId zone, String... hours) {
        return new CalendarSettings(
                zone,
                Arrays.stream(hours).map(WorkingInterval::of).toList(),
                new ClassPathResource("calendar/cn-public-holidays.csv"));
    }

    static PublicHolidays holidays() {
        try {
            return PublicHolidays.read(new ClassPathResource("calendar/cn-public-holidays.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The notices that come with the release, and none that was entered. */
    static CalendarNotices notices() {
        CalendarNotices notices = mock();
        when(notices.including(anyInt())).thenReturn(holidays());
        when(notices.lastKnownYear()).thenReturn(holidays().years().last());
        when(notices.latest()).thenReturn(new CalendarVersion(holidays().years().last(), 0));
        return notices;
    }

    /** The calendars of a node that knows the delivered notices, these days of a year after them, and the decisions. */
    public static WorkingCalendars knowing(List<NoticeDay> days, CalendarOverrides decided) {
        PublicHolidays known = holidays().with(days);
        CalendarNotices notices = mock();
        when(notices.including(anyInt())).thenReturn(known);
        when(notices.latest()).thenReturn(new CalendarVersion(known.years().last(), 0));
        return new WorkingCalendars(notices, decided, settings(SHANGHAI, "09:00-12:00", "13:00-18:00"));
    }

    /** An instant in Shanghai; a date alone stands for its midnight. */
    static Instant shanghai(String local) {
        return LocalDateTime.parse(local.contains("T") ? local : local + "T00:00")
                .atZone(SHANGHAI)
                .toInstant();
    }

    /** The last millisecond of the day in Shanghai. */
    static Instant endOf(String date) {
        return shanghai(date + "T23:59:59.999");
    }

    private static WorkingCalendar calendar(int year, CalendarSettings settings, CalendarOverride... overrides) {
        PublicHolidays holidays = holidays();
        WorkingDays days =
                new WorkingDays(holidays.until(year), holidays.years().headSet(year, true), List.of(overrides));
        return new WorkingCalendar(new CalendarVersion(year, overrides.length).toString(), days, settings);
    }
}
