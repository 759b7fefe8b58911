package io.aftersales.calendar;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly notices that are known: those that came with the release, and those that an administrator entered since
 * (F29), which count on every node at once.
 */
@Repository
public class CalendarNotices {

    // one statement for both tables: it is asked for every promise
    private static final String LATEST = """
            select (select coalesce(max(notice_year), 0) from calendar_notice_day) notice_year,
                   (select coalesce(max(id), 0) from calendar_override) revision
            """;

    private final PublicHolidays delivered;
    private final JdbcClient jdbc;
    private final Clock clock;
    // read again when a year is asked for that it lacks; what it has never changes
    private volatile @Nullable PublicHolidays known;

    CalendarNotices(PublicHolidays delivered, JdbcClient jdbc, Clock clock) {
        this.delivered = delivered;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Entered(NoticeDay day, String by, Instant at) {}

    /**
     * Takes the notice of the year after the last one that is known. Later promises count with it, earlier ones stay as
     * they are. Repeating it has no effect and returns what was entered.
     *
     * @param days all days that it names, in the order of their dates
     * @param by user who enters it
     * @throws io.aftersales.problems.InvalidInput if the notice of a year before is missing, or if a day is named by an
     *     earlier one
     * @throws Refused of kind CONFLICT if another notice of that year is known: what promises were made with does not
     *     change, and a mistake is mended by deciding on the single day
     */
    @Transactional
    public CalendarNotice enter(int year, List<NoticeDay> days, String by) {
        jdbc.sql("lock table calendar_notice_day in share row exclusive mode").update();
        List<Entered> entered = entered();
        PublicHolidays published = with(entered);
        if (published.years().contains(year)) {
            if (!published.of(year).equals(days)) {
                throw new Refused(Refused.Kind.CONFLICT, "calendar.notice.known", String.valueOf(year));
            }
            return notice(year, byYear(entered).get(year), published);
        }
        expectNext(year, days, published);
        OffsetDateTime at = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        days.forEach(day -> add(day, by, at));
        return new CalendarNotice(year, by, at.toInstant(), days);
    }

    /** Returns the notices that count, the latest year first. */
    public List<CalendarNotice> all() {
        List<Entered> entered = entered();
        PublicHolidays published = with(entered);
        Map<Integer, Entered> byYear = byYear(entered);
        return published.years().descendingSet().stream()
                .map(year -> notice(year, byYear.get(year), published))
                .toList();
    }

    private static Map<Integer, Entered> byYear(List<Entered> entered) {
        return entered.stream()
                .collect(Collectors.toMap(row -> row.day().noticeYear(), Function.identity(), (first, next) -> first));
    }

    /** The version that counts for a new promise, on whichever node its notice and decisions were entered. */
    CalendarVersion latest() {
        return jdbc.sql(LATEST)
                .query((row, number) -> new CalendarVersion(
                        Math.max(row.getInt("notice_year"), delivered.years().last()), row.getLong("revision")))
                .single();
    }

    /** The last year whose notice this node knows, without asking the database. */
    int lastKnownYear() {
        PublicHolidays read = known;
        return (read == null ? delivered : read).years().last();
    }

    /** The notices that are known, that of the year among them if there is one. */
    PublicHolidays including(int year) {
        PublicHolidays read = known;
        if (read == null || !read.years().contains(year)) {
            read = with(entered());
            known = read;
        }
        return read;
    }

    private void expectNext(int year, List<NoticeDay> days, PublicHolidays published) {
        int next = published.years().last() + 1;
        Problems problems = new Problems();
        if (year != next) {
            problems.reject("year", year, "calendar.notice.next", String.valueOf(next));
        }
        List<LocalDate> named =
                published.until(next).stream().map(NoticeDay::date).toList();
        for (int i = 0; i < days.size(); i++) {
            if (named.contains(days.get(i).date())) {
                problems.reject("days[" + i + "].date", days.get(i).date(), "calendar.notice.named");
            }
        }
        problems.throwIfAny();
    }

    private void add(NoticeDay day, String by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into calendar_notice_day (day, working, name, notice_year, entered_by, entered_at)
                        values (:day, :working, :name, :year, :by, :at)
                        """)
                .param("day", day.date())
                .param("working", day.working())
                .param("name", day.name())
                .param("year", day.noticeYear())
                .param("by", by)
                .param("at", at)
                .update();
    }

    private static CalendarNotice notice(int year, @Nullable Entered entered, PublicHolidays published) {
        return new CalendarNotice(
                year, entered == null ? null : entered.by(), entered == null ? null : entered.at(), published.of(year));
    }

    private PublicHolidays with(List<Entered> entered) {
        return delivered.with(entered.stream().map(Entered::day).toList());
    }

    private List<Entered> entered() {
        return jdbc.sql("""
                        select day, working, name, notice_year, entered_by, entered_at
                        from calendar_notice_day
                        order by day
                        """).query(CalendarNotices::row).list();
    }

    private static Entered row(ResultSet row, int number) throws SQLException {
        return new Entered(
                new NoticeDay(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("working"),
                        row.getString("name"),
                        row.getInt("notice_year")),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
