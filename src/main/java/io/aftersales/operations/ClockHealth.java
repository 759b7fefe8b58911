package io.aftersales.operations;

import io.aftersales.problems.Attention;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Health "clock": warns when the clock of this machine is not that of the database. By as much, what falls due on this
 * node comes too early or too late; and a promise that is broken too early stays broken.
 */
@Component("clockHealthIndicator")
class ClockHealth extends AbstractHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ClockHealth.class);

    private static final Duration MOST = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final InstantSource machine;
    private volatile Duration ahead = Duration.ZERO;

    @Autowired
    ClockHealth(DataSource database, MeterRegistry meters) {
        this(database, meters, InstantSource.system());
    }

    ClockHealth(DataSource database, MeterRegistry meters, InstantSource machine) {
        this.database = JdbcClient.create(database);
        this.machine = machine;
        Gauge.builder("aftersales.clock.offset.seconds", this, clock -> clock.ahead.toNanos() / 1e9)
                .description("How far the clock of this node runs ahead of the database's; negative: behind")
                .register(meters);
    }

    /** Compares the clocks. While the database does not answer, what was found last stays. */
    @Scheduled(
            scheduler = "urgentScheduler",
            initialDelayString = "PT3S",
            fixedDelayString = "${aftersales.operations.interval:PT15S}")
    void compare() {
        try {
            Instant before = machine.instant();
            Instant there = database.sql("select clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            Instant after = machine.instant();
            // it was asked at some moment between: only what lies outside is certain
            ahead = before.isAfter(there)
                    ? Duration.between(there, before)
                    : after.isBefore(there) ? Duration.between(there, after) : Duration.ZERO;
        } catch (DataAccessException e) {
            LOG.warn(
                    "The clock of the database cannot be read now: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration now = ahead;
        builder.up().withDetail("aheadMillis", now.toMillis());
        if (now.abs().compareTo(MOST) > 0) {
            builder.status(Attention.WARNING);
        }
    }
}
