package io.aftersales.evidence;

import io.aftersales.cases.Dates;
import io.aftersales.problems.Problems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every case of a period, one line each (RPR-21, CMP-49), with what the log tells of those that were removed. Reads line by
 * line, so that its memory does not grow with the period.
 */
@Service
public class CaseRegister {

    private static final int FETCHED_AT_ONCE = 500;

    /** A statement sorts before it answers, and one that is silent for 40 seconds is given up: hence a month at a time. */
    private static final int DAYS_AT_ONCE = 31;

    private static final String FIRST_DAY = """
        select least((select min(received_at) from claim), (select min(received_at) from complaint),
            (select min(opened_at) from expense_claim), (select min(opened_at) from follow_up),
            (select min(at) from evidence_event), (select min(opened_at) from removed_case)) as first_at
        """;

    private static final String LINES = """
            with removed as (
                select r.case_number, r.opened_at, r.removed_at, p.kept, p.broken
                from removed_case r
                cross join lateral (
                    select count(*) filter (where met and not broke) as kept, count(*) filter (where broke) as broken
                    from (
                        select bool_or(kind = 'PROMISE_MET') as met, bool_or(kind = 'PROMISE_BREACHED') as broke
                        from evidence_event
                        where case_number = r.case_number and kind in ('PROMISE_MET', 'PROMISE_BREACHED')
                        group by facts::jsonb ->> 'promise') promise) p),
            found as (
                select number, 'CLAIM' as kind, received_at as opened_at, closed_at,
                    case when status = 'LINKED' then 'LINKED' else outcome end as outcome
                from claim where received_at >= ? and received_at < ?
                union all
                select number, 'COMPLAINT', received_at, closed_at, case when closed_at is not null then status end
                from complaint where received_at >= ? and received_at < ?
                union all
                select number, 'EXPENSE_CLAIM', opened_at, ended_at, case when ended_at is not null then status end
                from expense_claim where opened_at >= ? and opened_at < ?
                union all
                select number, 'FOLLOW_UP', opened_at, ended_at, outcome
                from follow_up where claim_number is null and opened_at >= ? and opened_at < ?)
            select number, kind, opened_at, closed_at, outcome, kept, broken, running from (
            select f.*, p.kept, p.broken, p.running
            from found f cross join lateral (
                select count(*) filter (where status = 'MET') as kept,
                    count(*) filter (where status = 'BREACHED') as broken,
                    count(*) filter (where status in ('RUNNING', 'PAUSED')) as running
                from commitment where subject = f.number) p
            union all
            select case_number, case left(case_number, 3) when 'CP-' then 'COMPLAINT' when 'EX-' then 'EXPENSE_CLAIM'
                    when 'FU-' then 'FOLLOW_UP' else 'CLAIM' end,
                opened_at, removed_at, 'REMOVED', kept, broken, 0
            from removed where opened_at >= ? and opened_at < ?) register
            order by opened_at, number
            """;

    private final JdbcTemplate jdbc;
    private final EvidenceLog log;
    private final Clock clock;

    CaseRegister(DataSource database, EvidenceLog log, Clock clock) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCHED_AT_ONCE);
        this.log = log;
        this.clock = clock;
    }

    /**
     * The days of a register.
     *
     * @param from first day of the business zone on which its cases were opened, inclusive
     * @param to last day, inclusive
     */
    public record Period(LocalDate from, LocalDate to) {

        /**
         * Reads the days as they came in.
         *
         * @throws io.aftersales.problems.InvalidInput naming each day that is absent or cannot be read
         */
        public static Period of(@Nullable String from, @Nullable String to) {
            Problems problems = new Problems();
            Optional<LocalDate> first = Dates.required("from", from, problems);
            Optional<LocalDate> last = Dates.required("to", to, problems);
            problems.throwIfAny();
            if (last.orElseThrow().isBefore(first.orElseThrow())) {
                problems.reject("to", to, "evidence.period.reversed");
            }
            problems.throwIfAny();
            return new Period(first.orElseThrow(), last.orElseThrow());
        }
    }

    /** Takes a line. */
    public interface Lines<E extends Exception> {
        void add(RegisterLine line) throws E;
    }

    /** Records that somebody takes the register of that period away. */
    public void recordExport(Period period, String by) {
        log.record(
                EvidenceLog.NO_CASE,
                EvidenceKind.REGISTER_EXPORTED,
                by,
                Map.of("from", period.from().toString(), "to", period.to().toString()));
    }

    /** Hands over every case that was opened in the period, the oldest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <E extends Exception> void each(Period period, Lines<E> lines) throws E {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        LocalDate last = period.to().isAfter(tomorrow) ? tomorrow : period.to();
        for (LocalDate day = first(period); !day.isAfter(last); day = day.plusDays(DAYS_AT_ONCE)) {
            LocalDate next = day.plusDays(DAYS_AT_ONCE);
            some(day, next.isAfter(last) ? last.plusDays(1) : next, lines);
        }
    }

    /** Returns the first day of the period, but none long before the first case. */
    private LocalDate first(Period period) {
        if (!period.from().plusDays(DAYS_AT_ONCE).isBefore(period.to())) {
            return period.from();
        }
        return jdbc.query(FIRST_DAY, (row, number) -> time(row, "first_at")).stream()
                .flatMap(Optional::stream)
                .map(first -> LocalDate.ofInstant(first, clock.getZone()).minusDays(1))
                .filter(first -> first.isAfter(period.from()))
                .findFirst()
                .orElse(period.from());
    }

    private <E extends Exception> void some(LocalDate from, LocalDate until, Lines<E> lines) throws E {
        OffsetDateTime first = startOf(from);
        OffsetDateTime end = startOf(until);
        try (Stream<RegisterLine> found = jdbc.queryForStream(
                LINES, CaseRegister::read, first, end, first, end, first, end, first, end, first, end)) {
            for (Iterator<RegisterLine> each = found.iterator(); each.hasNext(); ) {
                lines.add(each.next());
            }
        }
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static RegisterLine read(ResultSet row, int number) throws SQLException {
        return new RegisterLine(
                row.getString("number"),
                row.getString("kind"),
                time(row, "opened_at").orElseThrow(),
                time(row, "closed_at").orElse(null),
                row.getString("outcome"),
                row.getInt("kept"),
                row.getInt("broken"),
                row.getInt("running"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
