package io.aftersales.demo;

import io.aftersales.engine.BusinessClock;
import io.aftersales.engine.DueJobs;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The clock of a demonstration: it can be moved forward, keeps its place over a restart, and every node on the same
 * database follows it within a second.
 */
@Component
@Profile("!production")
class DemoClock {

    /** How long a caller waits at most until the jobs have run that a move made due. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BusinessClock clock;
    private final DueJobs dueJobs;
    private final JdbcClient database;

    DemoClock(BusinessClock clock, DueJobs dueJobs, JdbcClient database) {
        this.clock = clock;
        this.dueJobs = dueJobs;
        this.database = database;
    }

    Instant now() {
        return clock.instant();
    }

    /** Moves the clock forward, then waits until no job is due any more. */
    Instant advance(Duration by) {
        database.sql("update demo_clock set ahead_millis = ahead_millis + ?")
                .param(by.toMillis())
                .update();
        follow();
        dueJobs.awaitNone(PATIENCE);
        return now();
    }

    @Scheduled(scheduler = "urgentScheduler", fixedDelay = 1000)
    void follow() {
        long ahead = database.sql("select ahead_millis from demo_clock")
                .query(Long.class)
                .single();
        Duration offset = Duration.ofMillis(ahead);
        if (!offset.equals(clock.offset())) {
            clock.runAhead(offset);
        }
    }
}
