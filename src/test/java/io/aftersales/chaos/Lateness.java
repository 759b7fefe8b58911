package io.aftersales.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How late things happened, each counted from the moment at which it was due, or from the last fault while it waited.
 */
final class Lateness {

    private final List<Duration> sorted;

    private Lateness(List<Duration> all) {
        this.sorted = all.stream().sorted().toList();
    }

    /** Timers and other jobs of the engine, from when they were due until their transaction ended. */
    static Lateness ofJobs(JdbcClient database, WallClock clock, List<Instant> faults) {
        return of(database, clock, faults, """
                select min(job_duedate_) at time zone 'UTC' as due,
                    max(timestamp_) filter (where job_state_ = 2) at time zone 'UTC' as done
                from act_hi_job_log where job_def_type_ <> 'history-cleanup' and process_instance_id_ is not null
                group by job_id_ having bool_or(job_state_ = 2)
                """);
    }

    /** Messages, from when a step wrote them until they were sent. */
    static Lateness ofMessages(JdbcClient database, WallClock clock, List<Instant> faults) {
        return of(database, clock, faults, """
                select created_at as due, sent_at as done from outbox_message where sent_at is not null
                """);
    }

    private static Lateness of(JdbcClient database, WallClock clock, List<Instant> faults, String query) {
        NavigableSet<Instant> ordered = new TreeSet<>(faults);
        return new Lateness(database.sql(query)
                .query((row, index) -> late(
                        clock.when(row.getTimestamp("due").toInstant()),
                        clock.when(row.getTimestamp("done").toInstant()),
                        ordered))
                .list());
    }

    /** Returns how long after both, the moment it was due and the last fault before it was done. */
    static Duration late(Instant due, Instant done, NavigableSet<Instant> faults) {
        Instant fault = faults.floor(done);
        Instant from = fault != null && fault.isAfter(due) ? fault : due;
        Duration late = Duration.between(from, done);
        return late.isNegative() ? Duration.ZERO : late;
    }

    int count() {
        return sorted.size();
    }

    Duration latest() {
        return sorted.isEmpty() ? Duration.ZERO : Collections.max(sorted);
    }

    /** Returns what so many percent are not later than. */
    Duration percentile(int percent) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * percent / 100);
    }

    @Override
    public String toString() {
        return "%d, half within %.1f s, 99 %% within %.1f s, the latest after %.1f s"
                .formatted(count(), seconds(percentile(50)), seconds(percentile(99)), seconds(latest()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
