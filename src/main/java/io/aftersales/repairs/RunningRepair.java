package io.aftersales.repairs;

import io.aftersales.claims.ServiceMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repair that is not finished, as managers watch it (RPR-30).
 *
 * @param promisedAt until when it must be finished; null before the customer agreed to a quote
 */
public record RunningRepair(
        String claimNumber,
        RepairStatus status,
        ServiceMode mode,
        @Nullable String engineer,
        boolean urgent,
        Instant openedAt,
        @Nullable Instant promisedAt,
        RepairClock clock) {

    /** Whether the promised time is over. */
    public boolean overdue() {
        return clock == RepairClock.OVERDUE;
    }
}
