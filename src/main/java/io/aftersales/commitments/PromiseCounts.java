package io.aftersales.commitments;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the promises that were kept and broken, as the figures of the dashboard do. */
@Service
@Transactional(readOnly = true)
public class PromiseCounts {

    private final JdbcClient jdbc;

    PromiseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts what was due from that instant, inclusive, to the other, exclusive; kinds without any are left out. */
    public List<PromiseCount> due(Instant from, Instant to) {
        return jdbc.sql("""
                        select kind,
                            count(*) filter (where breached_at is null and met_at is not null) as kept,
                            count(*) filter (where breached_at is not null) as broken
                        from commitment
                        where due_at >= :from and due_at < :to and cancelled_at is null and superseded_by is null
                        group by kind order by kind
                        """)
                .param("from", CommitmentRow.at(from))
                .param("to", CommitmentRow.at(to))
                .query((row, index) -> new PromiseCount(
                        CommitmentKind.valueOf(row.getString("kind")), row.getLong("kept"), row.getLong("broken")))
                .list();
    }
}
