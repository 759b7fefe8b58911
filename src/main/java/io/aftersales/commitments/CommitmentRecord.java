package io.aftersales.commitments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as others may read it.
 *
 * @param promisedDueAt what was said first; never changes
 * @param dueAt what counts now, after pauses and extensions
 * @param breachedAt the due instant that passed; stays when the promise is met late, {@code metAt} tells
 * @param cancelledAt since when it is not owed any more
 */
public record CommitmentRecord(
        UUID id,
        String subject,
        CommitmentKind kind,
        String clause,
        String requirement,
        Instant startedAt,
        Instant promisedDueAt,
        Instant dueAt,
        Instant warnAt,
        CommitmentStatus status,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant cancelledAt,
        boolean provisional,
        String calendarVersion,
        List<Event> events) {

    /** Whether it is neither met nor withdrawn; a broken promise stays open until then. */
    public boolean open() {
        return metAt == null && cancelledAt == null;
    }

    /**
     * One entry of the record.
     *
     * @param type PROMISED, SUPERSEDED, WARNED, PAUSED, RESUMED, EXTENDED, RECOUNTED, BREACHED, ESCALATED, TAKEN_OVER, MET or CANCELLED
     * @param level step of the ladder, from 1; null when the entry is no escalation
     * @param late whether it was delivered noticeably after its time, for example after downtime
     * @param by user or group concerned
     */
    public record Event(
            String type,
            Instant at,
            @Nullable Integer level,
            boolean late,
            @Nullable String reason,
            @Nullable String by) {}
}
