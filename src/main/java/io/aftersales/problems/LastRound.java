package io.aftersales.problems;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * When work that comes again and again last came to its end on this node. Its age tells of a thread that hangs, and
 * that can tell nothing of itself any more.
 */
public final class LastRound {

    private volatile long endedAt = System.nanoTime();

    /** Notes that a round came to its end. */
    public void ended() {
        endedAt = System.nanoTime();
    }

    /** Returns how long ago that was; before the first one, how long the node has run. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - endedAt);
    }

    /** Shows the age in seconds as the metric of that name. */
    public LastRound shownAs(String metric, String description, MeterRegistry meters) {
        Gauge.builder(metric, this, round -> round.age().toSeconds())
                .description(description)
                .register(meters);
        return this;
    }
}
