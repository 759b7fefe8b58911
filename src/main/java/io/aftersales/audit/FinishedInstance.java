package io.aftersales.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One finished instance in a list.
 *
 * @param durationMillis from start to end
 * @param state as the engine says: COMPLETED, EXTERNALLY_TERMINATED or INTERNALLY_TERMINATED
 * @param outcome id of the end event, null when the instance was ended from outside
 * @param brokenPromises how many ladders of broken promises its steps called, and the steps of what it called when it
 *     began the case
 */
public record FinishedInstance(
        String id,
        String definitionId,
        @Nullable String caseNumber,
        Instant startedAt,
        Instant endedAt,
        long durationMillis,
        @Nullable String startedBy,
        String state,
        @Nullable String outcome,
        int brokenPromises) {}
