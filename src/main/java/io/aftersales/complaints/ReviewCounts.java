package io.aftersales.complaints;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.PromiseCount;
import io.aftersales.commitments.PromiseCounts;
import io.aftersales.complaints.ReviewFigure.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a review is about. What came late to an old complaint counts when it came. */
@Component
class ReviewCounts {

    /** Complaints that were received earlier before the period are over, with all that follows them. */
    private static final int YEARS_BACK = 1;

    private final JdbcClient jdbc;
    private final PromiseCounts promises;
    private final Clock clock;

    ReviewCounts(JdbcClient jdbc, PromiseCounts promises, Clock clock) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.clock = clock;
    }

    /** Returns the numbers of these days, and how improvements stand now. */
    List<ReviewFigure> of(ReviewDays days) {
        List<ReviewFigure> figures = new ArrayList<>();
        figures.addAll(count(days, Subject.CATEGORY, """
                select category as name, count(*) as amount from complaint
                where coalesce(entered_at, received_at) >= :from and coalesce(entered_at, received_at) < :to
                    and merged_into is null
                group by category"""));
        figures.addAll(count(days, Subject.CAUSE, """
                select name, count(*) as amount from (
                    select distinct on (complaint.number) entry.facts ->> 'rootCause' as name
                    from complaint join case_event entry on entry.case_number = complaint.number
                    where complaint.received_at >= :since and complaint.received_at < :to
                        and entry.type = 'FOLLOWED_UP' and entry.at >= :from and entry.at < :to
                    order by complaint.number, entry.at desc, entry.id desc) latest
                group by name"""));
        figures.addAll(count(days, Subject.RATING, """
                select name, count(*) as amount from (
                    select distinct on (complaint.number) entry.facts ->> 'satisfaction' as name
                    from complaint join case_event entry on entry.case_number = complaint.number
                    where complaint.received_at >= :since and complaint.received_at < :to
                        and entry.type = 'SATISFACTION_ASKED' and entry.at >= :from and entry.at < :to
                        and entry.facts ->> 'satisfaction' <> 'NONE'
                    order by complaint.number, entry.at desc, entry.id desc) latest
                group by name"""));
        figures.addAll(improvements());
        promises(days).forEach((kind, count) -> {
            figures.add(new ReviewFigure(Subject.KEPT, kind.name(), count.kept()));
            figures.add(new ReviewFigure(Subject.BROKEN, kind.name(), count.broken()));
        });
        return figures;
    }

    /**
     * What was due in these days, and what had been due before of complaints and claims that were only put on file in
     * them: no review before could count it.
     */
    private SortedMap<CommitmentKind, PromiseCount> promises(ReviewDays days) {
        List<String> late = jdbc.sql("""
                        select number from complaint
                        where received_at < :from and entered_at >= :from and entered_at < :to
                        union
                        select case_number from case_event
                        where type = 'ENTERED_LATE' and at >= :from and at < :to""")
                .param("from", start(days.first()))
                .param("to", start(days.last().plusDays(1)))
                .query(String.class)
                .list();
        Instant from = start(days.first()).toInstant();
        Instant to = start(days.last().plusDays(1)).toInstant();
        return Stream.concat(promises.due(from, to).stream(), promises.dueBefore(from, late).stream())
                .collect(Collectors.toMap(PromiseCount::kind, Function.identity(), PromiseCount::and, TreeMap::new));
    }

    private List<ReviewFigure> count(ReviewDays days, Subject subject, String sql) {
        return jdbc.sql(sql)
                .param("since", start(days.first().minusYears(YEARS_BACK)))
                .param("from", start(days.first()))
                .param("to", start(days.last().plusDays(1)))
                .query((row, index) -> new ReviewFigure(subject, row.getString("name"), row.getLong("amount")))
                .list();
    }

    private List<ReviewFigure> improvements() {
        return jdbc.sql("""
                        select case when check_on < :today then 'OVERDUE' else 'OPEN' end as name, count(*) as amount
                        from (select check_on from complaint_improvement where carried_out_at is null
                            union all
                            select check_on from complaint_review_measure where carried_out_at is null) improvement
                        group by name""")
                .param("today", LocalDate.now(clock))
                .query((row, index) ->
                        new ReviewFigure(Subject.IMPROVEMENT, row.getString("name"), row.getLong("amount")))
                .list();
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }
}
