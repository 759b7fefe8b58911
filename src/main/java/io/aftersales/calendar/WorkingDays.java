package io.aftersales.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days are worked: as the company decided, else as the notice says, else Monday to Friday.
 *
 * <p>The weekday rule is known to hold only for years whose notice is published; for others it is provisional. A day
 * that is named, by a notice or by the company, is never provisional.
 */
final class WorkingDays {

    private final Map<LocalDate, DayStatus> named = new HashMap<>();
    private final Set<Integer> publishedYears;

    /** Takes the decisions of the company in the order of their revisions. */
    WorkingDays(Collection<NoticeDay> notices, Set<Integer> publishedYears, List<CalendarOverride> overrides) {
        this.publishedYears = new TreeSet<>(publishedYears);
        for (NoticeDay day : notices) {
            Ground ground = day.working() ? Ground.MAKEUP : Ground.HOLIDAY;
            named.put(day.date(), new DayStatus(ground, day.name(), false));
        }
        for (CalendarOverride override : overrides) {
            Ground ground = override.working() ? Ground.OVERRIDE_ON : Ground.OVERRIDE_OFF;
            named.put(override.date(), new DayStatus(ground, override.reason(), false));
        }
    }

    DayStatus on(LocalDate date) {
        DayStatus status = named.get(date);
        if (status != null) {
            return status;
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new DayStatus(weekend ? Ground.WEEKEND : Ground.WORKDAY, "", !publishedYears.contains(date.getYear()));
    }

    boolean working(LocalDate date) {
        return on(date).working();
    }
}
