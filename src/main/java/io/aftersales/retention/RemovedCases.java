package io.aftersales.retention;

import io.aftersales.customers.CustomerRecords.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cases that were removed: number, day and rule, nothing about anybody. Only ever added to. */
@Repository
public class RemovedCases {

    /** How many there are on a page. */
    public static final int PER_PAGE = 100;

    private static final String CLAUSE = "003 3.5(2); F13";

    private final JdbcClient jdbc;

    RemovedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns what was removed, the latest first.
     *
     * @param after number of the last one that was returned before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<RemovedCase> page(@Nullable String after) {
        return jdbc.sql("""
                        select * from removed_case
                        where cast(:after as text) is null or (removed_at, case_number) <
                            (select removed_at, case_number from removed_case where case_number = :after)
                        order by removed_at desc, case_number desc limit :limit""")
                .param("after", after)
                .param("limit", PER_PAGE)
                .query(RemovedCases::read)
                .list();
    }

    /** Returns what is left of that case; empty if it was not removed. */
    @Transactional(readOnly = true)
    public Optional<RemovedCase> find(String caseNumber) {
        return jdbc.sql("select * from removed_case where case_number = ?")
                .param(caseNumber)
                .query(RemovedCases::read)
                .optional();
    }

    /** Notes that a case goes, and lets its rows be deleted until the end of this transaction. */
    void add(RetentionTerm term, LocalDate today, Instant at) {
        jdbc.sql("""
                        insert into removed_case (case_number, keep_until, ground, asked_by, since, years, clause,
                            removed_on, removed_at)
                        values (:number, :until, :ground, :askedBy, :since, :years, :clause, :today, :at)""")
                .param("number", term.caseNumber())
                .param("until", term.keepUntil())
                .param("ground", term.ground().name())
                .param("askedBy", term.askedBy())
                .param("since", term.since())
                .param("years", term.years())
                .param("clause", CLAUSE)
                .param("today", today)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        letGo(term.caseNumber());
    }

    /** From here on nothing more of the case is deleted. */
    void done() {
        letGo("");
    }

    private void letGo(String caseNumber) {
        jdbc.sql("select set_config('aftersales.removing', ?, true)")
                .param(caseNumber)
                .query(String.class)
                .single();
    }

    private static RemovedCase read(ResultSet row, int index) throws SQLException {
        return new RemovedCase(
                row.getString("case_number"),
                row.getObject("keep_until", LocalDate.class),
                Ground.valueOf(row.getString("ground")),
                row.getString("asked_by"),
                row.getObject("since", LocalDate.class),
                row.getLong("years"),
                row.getString("clause"),
                Objects.requireNonNull(row.getObject("removed_at", OffsetDateTime.class))
                        .toInstant());
    }
}
