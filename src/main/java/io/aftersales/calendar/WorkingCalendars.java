package io.aftersales.calendar;

import io.aftersales.problems.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * The working calendar in all its versions: the published notices together with the decisions of the company (F29).
 */
@Service
public class WorkingCalendars {

    private final CalendarNotices notices;
    private final CalendarOverrides overrides;
    private final CalendarSettings settings;
    // never stale, since a version never changes; never large, since only existing versions are put in
    private final Map<CalendarVersion, WorkingCalendar> built = new ConcurrentHashMap<>();

    WorkingCalendars(CalendarNotices notices, CalendarOverrides overrides, CalendarSettings settings) {
        this.notices = notices;
        this.overrides = overrides;
        this.settings = settings;
    }

    /** Returns the calendar for new promises. A notice or decision entered on another node is part of it at once. */
    public WorkingCalendar current() {
        return get(notices.latest());
    }

    /** The end of the last year whose notice is known, on whichever node it was entered; exclusive. */
    public Instant publishedUntil() {
        return LocalDate.of(notices.latest().year() + 1, Month.JANUARY, 1)
                .atStartOfDay(settings.zone())
                .toInstant();
    }

    /**
     * Returns the calendar that an earlier computation used.
     *
     * @param version as in {@link Due#calendarVersion()}
     * @throws Refused of kind CONFLICT if this node does not know it: who asks did nothing wrong, and no case is missing
     */
    public WorkingCalendar version(String version) {
        return find(version).orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "calendar.unknownVersion", version));
    }

    /**
     * As {@link #version}; empty if this node does not know it. A node whose list of notices is newer may have used it,
     * as while nodes are updated one by one.
     */
    public Optional<WorkingCalendar> find(String version) {
        return CalendarVersion.parse(version).filter(this::existing).map(this::get);
    }

    private boolean existing(CalendarVersion version) {
        return built.containsKey(version)
                || (notices.including(version.year()).years().contains(version.year())
                        && (version.revision() == 0 || overrides.exists(version.revision())));
    }

    private WorkingCalendar get(CalendarVersion version) {
        return built.computeIfAbsent(version, this::build);
    }

    private WorkingCalendar build(CalendarVersion version) {
        PublicHolidays holidays = notices.including(version.year());
        WorkingDays days = new WorkingDays(
                holidays.until(version.year()),
                holidays.years().headSet(version.year(), true),
                overrides.until(version.revision()));
        return new WorkingCalendar(version.toString(), days, settings);
    }
}
