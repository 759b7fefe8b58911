package io.aftersales.operations;

import io.aftersales.problems.Attention;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Health "jobs": warns when a job is late that some node should have run, or was given up. Whether the executor of this
 * node runs is told by the engine's own "jobExecutor".
 */
@Component("jobsHealthIndicator")
class JobsHealth extends AbstractHealthIndicator {

    private static final Duration LATEST = Duration.ofMinutes(5);

    private final OperatingState state;

    JobsHealth(OperatingState state) {
        this.state = state;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long delay = state.value(Watched.JOB_DELAY, "oldest");
        builder.up().withDetails(state.values(Watched.JOBS)).withDetail("delaySeconds", delay);
        if (delay > LATEST.toSeconds() || state.value(Watched.JOBS, "failed") > 0) {
            builder.status(Attention.WARNING);
        }
    }
}
