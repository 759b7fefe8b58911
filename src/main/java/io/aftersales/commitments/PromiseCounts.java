package io.aftersales.commitments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        return count(
                "due_at >= :from and due_at < :to", Map.of("from", CommitmentRow.at(from), "to", CommitmentRow.at(to)));
    }

    /** Counts what was due before that instant in these cases; kinds without any are left out. */
    public List<PromiseCount> dueBefore(Instant to, Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : count(
                        "due_at < :to and subject in (:subjects)",
                        Map.of("to", CommitmentRow.at(to), "subjects", subjects));
    }

    private List<PromiseCount> count(String which, Map<String, Object> values) {
        return jdbc.sql("""
                        select kind,
                            count(*) filter (where promise_outcome(breached_at, met_at) = 'KEPT') as kept,
                            count(*) filter (where promise_outcome(breached_at, met_at) = 'BROKEN') as broken
                        from commitment
                        where %s and cancelled_at is null and superseded_by is null
                        group by kind order by kind
                        """.formatted(which))
                .params(values)
                .query((row, index) -> new PromiseCount(
                        CommitmentKind.valueOf(row.getString("kind")), row.getLong("kept"), row.getLong("broken")))
                .list();
    }
}
