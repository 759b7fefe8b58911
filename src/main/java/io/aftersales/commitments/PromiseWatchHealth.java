package io.aftersales.commitments;

import io.aftersales.problems.Attention;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Health "promiseWatch": warns when the watch of this node has not come to the end of a look for long. */
@Component("promiseWatchHealthIndicator")
class PromiseWatchHealth extends AbstractHealthIndicator {

    /** Beyond the pause between two looks; one takes seconds, and longer while many promises are taken up at once. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final PromiseWatch watch;
    private final Duration oldest;

    PromiseWatchHealth(PromiseWatch watch, CommitmentSettings settings) {
        this.watch = watch;
        this.oldest = settings.reconciliation().interval().plus(LONGEST);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration age = watch.age();
        builder.up().withDetail("lookAgeSeconds", age.toSeconds());
        if (age.compareTo(oldest) > 0) {
            builder.status(Attention.WARNING);
        }
    }
}
