package io.aftersales.commitments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * The time as the ledger writes it: in whole milliseconds, because the engine's timers know nothing finer and would
 * else fire before the instant they wait for.
 */
@Component
class CommitmentClock {

    private final Clock clock;
    private final CommitmentSettings settings;

    CommitmentClock(Clock clock, CommitmentSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    Instant now() {
        return whole(clock.instant());
    }

    /** Whether what is done now for {@code time} is delivered noticeably after it. */
    boolean late(Instant now, Instant time) {
        return now.isAfter(time.plus(settings.lateAfter()));
    }

    static Instant whole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
