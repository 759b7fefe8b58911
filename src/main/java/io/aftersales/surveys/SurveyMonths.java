package io.aftersales.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What was asked and answered in each month, added up in the database: a row for each value of an attribute, and question.
 *
 * <p>A month that is over and has no open follow-up any more does not change: its rows are kept, so that nobody reads
 * the follow-ups of years. They are dropped with each follow-up that is removed, and then counted without it.
 */
@Component
class SurveyMonths {

    private static final String LOCK = "hashtext('survey'), hashtext('month')";

    private static final String ATTRIBUTES = """
            cross join lateral (values ('', ''), ('SERVICE', f.service), ('PRODUCT_LINE', f.product_line),
                ('MODEL', coalesce(f.model, '')), ('ENGINEER', coalesce(f.engineer, '')),
                ('DEPARTMENT', coalesce(f.department, ''))) as of (attribute, value)
            """;

    private static final String COUNTED = """
            select cast(:month as text) as month, of.attribute, of.value, '' as code,
                count(*) as asked, count(*) filter (where f.outcome = 'ANSWERED') as answered, 0 as sum, 0 as satisfied
            from follow_up f %1$s
            where f.opened_at >= :from and f.opened_at < :until and f.outcome is distinct from 'SKIPPED'
            group by 2, 3
            union all
            select cast(:month as text), of.attribute, of.value, a.code, 0, count(*),
                sum(a.rating), count(*) filter (where a.rating >= 4)
            from follow_up f join survey_answer a on a.number = f.number and a.rating is not null %1$s
            where f.opened_at >= :from and f.opened_at < :until
            group by 2, 3, 4
            order by 2, 3, 4
            """.formatted(ATTRIBUTES);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    SurveyMonths(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Hands over the rows of all months: of each month and value first the one without question. */
    void each(RowCallbackHandler sink) {
        Set<String> kept = new HashSet<>();
        jdbc.sql("select * from survey_month order by month, attribute, value, code")
                .query(row -> {
                    kept.add(row.getString("month"));
                    sink.processRow(row);
                });
        for (YearMonth month : others(kept)) {
            jdbc.sql(COUNTED).params(days(month)).query(sink);
        }
    }

    /** Keeps the rows of months that do not change any more, unless another node does so now. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void keep() {
        // a day later: what was opened in the last moment of a month is on file by then
        YearMonth running = YearMonth.from(LocalDate.now(clock).minusDays(1));
        Set<String> kept = jdbc.sql("select distinct month from survey_month")
                .query(String.class)
                .set();
        others(kept).stream()
                .filter(month -> month.isBefore(running))
                .forEach(month -> transaction.executeWithoutResult(status -> keep(month)));
    }

    private void keep(YearMonth month) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .query(Boolean.class)
                .single();
        if (alone) {
            jdbc.sql("insert into survey_month select * from (" + COUNTED + """
                            ) counted
                            where not exists (select from follow_up
                                where outcome is null and opened_at >= :from and opened_at < :until)
                            on conflict do nothing
                            """)
                    .params(days(month))
                    .update();
        }
    }

    /** Drops the months of follow-ups that are about to be removed in this transaction: none is counted any longer. */
    void forget(Collection<String> followUps) {
        // until the end: no month is kept meanwhile with what is removed
        jdbc.sql("select pg_advisory_xact_lock_shared(" + LOCK + ")").query(row -> {});
        jdbc.sql("""
                        delete from survey_month where month in
                            (select to_char(opened_at at time zone :zone, 'YYYY-MM') from follow_up
                                where number in (:followUps))
                        """)
                .param("zone", clock.getZone().getId())
                .param("followUps", followUps)
                .update();
    }

    /** Returns the months since the first follow-up but these. */
    private List<YearMonth> others(Set<String> known) {
        OffsetDateTime first = jdbc.sql("select min(opened_at) as first from follow_up")
                .query((row, index) -> Optional.ofNullable(row.getObject("first", OffsetDateTime.class)))
                .single()
                .orElseGet(() -> OffsetDateTime.now(clock));
        YearMonth next = YearMonth.from(first.atZoneSameInstant(clock.getZone()));
        List<YearMonth> others = new ArrayList<>();
        while (!next.isAfter(YearMonth.now(clock))) {
            if (!known.contains(next.toString())) {
                others.add(next);
            }
            next = next.plusMonths(1);
        }
        return others;
    }

    private Map<String, Object> days(YearMonth month) {
        return Map.of("month", month.toString(), "from", start(month), "until", start(month.plusMonths(1)));
    }

    private OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
