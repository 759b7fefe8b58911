package io.aftersales.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts and times the steps of finished instances, for the heat map over a model. */
@Service
@Transactional(readOnly = true)
public class StepStatistics {

    /** Instances that are looked at, at most: enough for a picture, and bounded in time. */
    public static final int SAMPLE = 5000;

    private final JdbcClient jdbc;
    private final Clock clock;

    StepStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns the figures of one version of a process.
     *
     * @param from first day of the end of an instance, in the business zone, inclusive
     * @param to last day, inclusive
     */
    public StepFigures of(String definitionId, LocalDate from, LocalDate to) {
        List<StepFigures.Step> steps = jdbc.sql("""
                        with sample as (%s limit :sample)
                        select a.act_id_, count(*) as taken,
                            count(*) filter (where a.act_inst_state_ = 2) as cancelled,
                            coalesce(avg(a.duration_), 0)::bigint as mean,
                            coalesce(max(a.duration_), 0) as longest, count(e.id_) as broken
                        from sample s join act_hi_actinst a on a.proc_inst_id_ = s.id_
                        left join act_hi_procinst e
                            on e.id_ = a.call_proc_inst_id_ and e.proc_def_key_ = 'escalation'
                        group by a.act_id_ order by a.act_id_
                        """.formatted(ENDED))
                .param("definition", definitionId)
                .param("from", startOf(from))
                .param("to", startOf(to.plusDays(1)))
                .param("sample", SAMPLE)
                .query((row, number) -> new StepFigures.Step(
                        row.getString("act_id_"),
                        row.getLong("taken"),
                        row.getLong("cancelled"),
                        row.getLong("mean"),
                        row.getLong("longest"),
                        row.getLong("broken")))
                .list();
        int instances = jdbc.sql("select count(*) from (%s limit :sample) sample".formatted(ENDED))
                .param("definition", definitionId)
                .param("from", startOf(from))
                .param("to", startOf(to.plusDays(1)))
                .param("sample", SAMPLE + 1)
                .query(Integer.class)
                .single();
        return new StepFigures(Math.min(instances, SAMPLE), instances > SAMPLE, steps);
    }

    private static final String ENDED = """
            select id_ from act_hi_procinst
            where proc_def_id_ = :definition and end_time_ >= :from and end_time_ < :to
            order by end_time_ desc""";

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
