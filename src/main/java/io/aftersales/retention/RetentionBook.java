package io.aftersales.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.customers.CustomerRecords.Kept;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long cases are kept, as it was decided last, and which ones must be decided anew. */
@Repository
class RetentionBook {

    /** The same on all nodes, and used for nothing else. */
    private static final long LOCK = 0x52455445_4e544e30L;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RetentionBook(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A case, with the last day on which it is kept. */
    record Case(LocalDate keepUntil, String number) {

        /** What comes before every case. */
        static final Case NONE = new Case(LocalDate.EPOCH, "");
    }

    /** Takes the book until the end of the transaction; false if another node has it. */
    boolean take() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Returns cases to which something happened, and forgets that it did. */
    List<String> takeMarks(int limit) {
        return jdbc.sql("""
                        delete from case_retention_mark where id in
                            (select id from case_retention_mark order by id limit ?) returning case_number""").param(limit).query(String.class).list();
    }

    /**
     * Returns cases that are open, or go on that day or before it, and were decided before that instant. Looks day by day
     * for the latter: nearly all of them were decided since, and are not read.
     */
    List<String> stale(LocalDate day, Instant before, int limit) {
        return jdbc.sql("""
                        with recursive last_day (day) as (
                            select min(keep_until) from case_retention where keep_until is not null
                            union all
                            select (select min(keep_until) from case_retention where keep_until > last_day.day)
                            from last_day where last_day.day <= :day)
                        (select case_number from case_retention
                        where keep_until is null and decided_at < :before order by decided_at limit :limit)
                        union all
                        (select near.case_number from last_day cross join lateral (
                            select case_number from case_retention
                            where keep_until = last_day.day and decided_at < :before
                            order by decided_at limit :limit) near
                        where last_day.day <= :day limit :limit)""")
                .param("day", day)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void put(RetentionTerm term, Instant at) {
        Long years = term.years();
        jdbc.sql("""
                        insert into case_retention
                            (case_number, keep_until, ground, asked_by, since, years, inputs, decided_at)
                        values (:number, :until, :ground, :askedBy, :since, :years, cast(:inputs as jsonb), :at)
                        on conflict (case_number) do update set
                            keep_until = excluded.keep_until, ground = excluded.ground, asked_by = excluded.asked_by,
                            since = excluded.since, years = excluded.years, inputs = excluded.inputs,
                            decided_at = excluded.decided_at""")
                .param("number", term.caseNumber())
                .param("until", term.keepUntil(), Types.DATE)
                .param("ground", term.ground().name())
                .param("askedBy", term.askedBy())
                .param("since", term.since(), Types.DATE)
                .param("years", years, Types.BIGINT)
                .param("inputs", written(term.inputs()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the last day on which the case is kept, as it was decided last; empty while it has none. */
    Optional<LocalDate> keepUntil(String caseNumber) {
        return jdbc.sql("select keep_until from case_retention where case_number = ? and keep_until is not null")
                .param(caseNumber)
                .query(LocalDate.class)
                .optional();
    }

    /** Returns cases whose last day is over, those of the earliest day first, beginning after that one. */
    List<Case> over(LocalDate today, Case after, int limit) {
        return jdbc.sql("""
                        select keep_until, case_number from case_retention
                        where keep_until < :today and (keep_until > :until or keep_until = :until and case_number > :number)
                        order by keep_until, case_number limit :limit""")
                .param("today", today)
                .param("until", after.keepUntil())
                .param("number", after.number())
                .param("limit", limit)
                .query((row, index) ->
                        new Case(row.getObject("keep_until", LocalDate.class), row.getString("case_number")))
                .list();
    }

    void forget(Collection<String> cases) {
        jdbc.sql("delete from case_retention where case_number in (:cases)")
                .param("cases", cases)
                .update();
        jdbc.sql("delete from case_retention_mark where case_number in (:cases)")
                .param("cases", cases)
                .update();
    }

    private String written(List<Kept> inputs) {
        try {
            return json.writeValueAsString(
                    inputs.stream().map(RetentionBook::input).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> input(Kept kept) {
        Map<String, String> input = new TreeMap<>();
        input.put("caseNumber", kept.caseNumber());
        input.put("ground", kept.ground().name());
        if (kept.since() != null) {
            input.put("since", kept.since().toString());
        }
        return input;
    }
}
