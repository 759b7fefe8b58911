package io.aftersales.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a failed message is tried again: after 1, 2, 4 … minutes, at most an hour, and for one day. */
final class RetryPlan {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration GIVE_UP = Duration.ofDays(1);

    private RetryPlan() {}

    /**
     * Returns when to try again.
     *
     * @param queuedAt when the message was queued
     * @param failedAt when it failed
     * @param failures how often it has failed, that time included
     * @return empty when that would be more than a day after it was queued
     */
    static Optional<Instant> next(Instant queuedAt, Instant failedAt, int failures) {
        Duration pause = failures > 6 ? LONGEST : FIRST.multipliedBy(1L << (failures - 1));
        Instant next = failedAt.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        return next.isAfter(queuedAt.plus(GIVE_UP)) ? Optional.empty() : Optional.of(next);
    }
}
