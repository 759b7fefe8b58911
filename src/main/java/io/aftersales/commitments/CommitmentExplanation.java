package io.aftersales.commitments;

import io.aftersales.calendar.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a promise is due when it is due. It adds up: the days counted from {@code startedAt} give {@code promisedDueAt},
 * each change starts from the due instant that the one before left, and the last one leaves {@code dueAt}.
 *
 * @param agreement number of the contract whose limit counts, null where the standard limit does
 * @param count how the limit was counted out, with the calendar of the day of the promise
 * @param daysKnown false on a node that does not know that calendar; the count then has no days, and ends as promised
 * @param changes what moved the end, in order
 */
public record CommitmentExplanation(
        UUID id,
        String subject,
        CommitmentKind kind,
        String clause,
        String requirement,
        CommitmentStatus status,
        Instant startedAt,
        @Nullable String agreement,
        String calendarVersion,
        Explanation count,
        boolean daysKnown,
        Instant promisedDueAt,
        List<Change> changes,
        Instant dueAt,
        boolean provisional) {

    public CommitmentExplanation {
        changes = List.copyOf(changes);
    }

    /** What moved the due instant. */
    public enum ChangeType {
        PAUSE,
        EXTENSION,
        /** The notice of a year came: its days were counted anew. */
        CALENDAR
    }

    /**
     * A pause, an extension, or a count by a newer calendar.
     *
     * @param from when it was made
     * @param to when a pause ended; null of anything else, and while the pause lasts
     * @param reason why; of a count, the version of the calendar
     * @param customerToldAt when the customer was told of an extension
     * @param dueAfter null while a pause lasts
     */
    public record Change(
            ChangeType type,
            Instant from,
            @Nullable Instant to,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant customerToldAt,
            Instant dueBefore,
            @Nullable Instant dueAfter) {}
}
