package io.aftersales.complaints;

import io.aftersales.commitments.PromiseCount;
import io.aftersales.commitments.PromiseCounts;
import io.aftersales.complaints.ReviewFigure.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
                where received_at >= :from and received_at < :to and merged_into is null group by category"""));
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
        for (PromiseCount count : promises.due(
                start(days.first()).toInstant(), start(days.last().plusDays(1)).toInstant())) {
            figures.add(new ReviewFigure(Subject.KEPT, count.kind().name(), count.kept()));
            figures.add(new ReviewFigure(Subject.BROKEN, count.kind().name(), count.broken()));
        }
        return figures;
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
