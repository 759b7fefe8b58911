package io.aftersales.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions of the company on single days (F29). Only ever added to, so that every version of the calendar can be
 * rebuilt. No promise that was made is changed by them.
 */
@Repository
public class CalendarOverrides {

    private static final String COLUMNS =
            "select id, day, working, reason, entered_by, entered_at from calendar_override ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarOverrides(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Decides on a day. Repeating the valid decision of that day has no effect and returns it.
     *
     * @param reason at most 200 characters
     * @param by user who decides
     */
    @Transactional
    public CalendarOverride decide(LocalDate date, boolean working, String reason, String by) {
        // revisions become visible in their order only if they are given out one at a time; otherwise a lower one could
        // appear after a version was computed with a higher one, and that version could not be rebuilt
        jdbc.sql("lock table calendar_override in share row exclusive mode").update();
        Optional<CalendarOverride> valid = jdbc.sql(COLUMNS + "where day = :day order by id desc limit 1")
                .param("day", date)
                .query(CalendarOverrides::override)
                .optional()
                .filter(row -> row.working() == working && row.reason().equals(reason));
        return valid.orElseGet(() -> add(date, working, reason, by));
    }

    /** Returns all decisions, the latest first. */
    public List<CalendarOverride> all() {
        return jdbc.sql(COLUMNS + "order by id desc")
                .query(CalendarOverrides::override)
                .list();
    }

    boolean exists(long revision) {
        return jdbc.sql("select exists (select 1 from calendar_override where id = :id)")
                .param("id", revision)
                .query(Boolean.class)
                .single();
    }

    /** Returns the decisions up to that one, the oldest first. */
    List<CalendarOverride> until(long revision) {
        return jdbc.sql(COLUMNS + "where id <= :id order by id")
                .param("id", revision)
                .query(CalendarOverrides::override)
                .list();
    }

    private CalendarOverride add(LocalDate date, boolean working, String reason, String by) {
        OffsetDateTime at = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        long id = jdbc.sql("""
                        insert into calendar_override (day, working, reason, entered_by, entered_at)
                        values (:day, :working, :reason, :by, :at)
                        returning id
                        """)
                .param("day", date)
                .param("working", working)
                .param("reason", reason)
                .param("by", by)
                .param("at", at)
                .query(Long.class)
                .single();
        return new CalendarOverride(id, date, working, reason, by, at.toInstant());
    }

    private static CalendarOverride override(ResultSet row, int number) throws SQLException {
        return new CalendarOverride(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("working"),
                row.getString("reason"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
