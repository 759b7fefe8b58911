package io.aftersales.commitments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a promise; never changed after it was written.
 *
 * @param at when it happened
 * @param recordedAt when it was written down, not before {@code at} unless the promise starts later
 * @param level step of the ladder, from 1, of ESCALATED and TAKEN_OVER
 * @param late whether it was delivered noticeably after its time
 * @param reason why it happened; of RECOUNTED, the version of the calendar that counts since
 * @param by user or group concerned
 * @param times until when the promise runs from now on, of PROMISED, RESUMED, EXTENDED and RECOUNTED
 * @param about the due instant that a WARNED or BREACHED is about
 * @param nextLevelAt when the next level of the ladder is due, of BREACHED and ESCALATED; null when none is left
 * @param customerToldAt when the customer was told of an extension
 * @param supersededBy the stricter promise of SUPERSEDED
 */
record CommitmentEvent(
        EventType type,
        Instant at,
        Instant recordedAt,
        @Nullable Integer level,
        boolean late,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Times times,
        @Nullable Instant about,
        @Nullable Instant nextLevelAt,
        @Nullable Instant customerToldAt,
        @Nullable UUID supersededBy) {

    static CommitmentEvent promised(Instant now, Times times) {
        return of(EventType.PROMISED, now, now, false, null, null).with(times);
    }

    static CommitmentEvent superseded(Instant now, UUID by) {
        return new CommitmentEvent(EventType.SUPERSEDED, now, now, null, false, null, null, null, null, null, null, by);
    }

    static CommitmentEvent warned(Instant now, Instant about, boolean late, String group) {
        return new CommitmentEvent(EventType.WARNED, now, now, null, late, null, group, null, about, null, null, null);
    }

    static CommitmentEvent paused(Instant now, String reason, String by) {
        return of(EventType.PAUSED, now, now, false, reason, by);
    }

    static CommitmentEvent resumed(Instant now, Times times, String by) {
        return of(EventType.RESUMED, now, now, false, null, by).with(times);
    }

    static CommitmentEvent extended(Instant now, Times times, String reason, Instant customerToldAt, String by) {
        return new CommitmentEvent(
                EventType.EXTENDED, now, now, null, false, reason, by, times, null, null, customerToldAt, null);
    }

    static CommitmentEvent recounted(Instant now, Times times, String calendarVersion) {
        return of(EventType.RECOUNTED, now, now, false, calendarVersion, null).with(times);
    }

    static CommitmentEvent breached(Instant now, Instant about, boolean late) {
        return new CommitmentEvent(
                EventType.BREACHED, now, now, null, late, null, null, null, about, about, null, null);
    }

    static CommitmentEvent escalated(
            Instant now, int level, boolean late, String group, @Nullable Instant nextLevelAt) {
        return new CommitmentEvent(
                EventType.ESCALATED, now, now, level, late, null, group, null, null, nextLevelAt, null, null);
    }

    static CommitmentEvent takenOver(Instant now, int level, String by, @Nullable String note) {
        return new CommitmentEvent(
                EventType.TAKEN_OVER, now, now, level, false, note, by, null, null, null, null, null);
    }

    static CommitmentEvent met(Instant at, Instant now, String by) {
        return of(EventType.MET, at, now, false, null, by);
    }

    static CommitmentEvent cancelled(Instant at, Instant now, String reason, String by) {
        return of(EventType.CANCELLED, at, now, false, reason, by);
    }

    private static CommitmentEvent of(
            EventType type, Instant at, Instant now, boolean late, @Nullable String reason, @Nullable String by) {
        return new CommitmentEvent(type, at, now, null, late, reason, by, null, null, null, null, null);
    }

    private CommitmentEvent with(Times to) {
        return new CommitmentEvent(
                type, at, recordedAt, level, late, reason, by, to, about, nextLevelAt, customerToldAt, supersededBy);
    }

    /** Returns the same without what only this module needs. */
    CommitmentRecord.Event forReaders() {
        return new CommitmentRecord.Event(type.name(), at, level, late, reason, by);
    }

    /**
     * Until when a promise runs.
     *
     * @param dueAt the last instant that keeps it
     * @param warnAt before {@code dueAt}
     * @param provisional whether days of a year without published calendar were counted
     */
    record Times(Instant dueAt, Instant warnAt, boolean provisional) {

        /** Whether the promise is broken if it was not kept before {@code now}, in whole milliseconds. */
        boolean brokenAt(Instant now) {
            return !now.isBefore(brokenFrom());
        }

        /** The first instant that does not keep the promise. */
        Instant brokenFrom() {
            return dueAt.plusMillis(1);
        }
    }
}
