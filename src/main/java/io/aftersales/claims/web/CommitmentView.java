package io.aftersales.claims.web;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise of a claim as JSON, in the same shape as under {@code /api/commitments}. */
record CommitmentView(
        UUID id,
        String subject,
        CommitmentKind kind,
        String clause,
        String requirement,
        OffsetDateTime startedAt,
        OffsetDateTime promisedDueAt,
        OffsetDateTime dueAt,
        OffsetDateTime warnAt,
        CommitmentStatus status,
        @Nullable OffsetDateTime metAt,
        @Nullable OffsetDateTime breachedAt,
        boolean provisional,
        String calendarVersion,
        List<Event> events) {

    record Event(
            String type,
            OffsetDateTime at,
            @Nullable Integer level,
            boolean late,
            @Nullable String reason,
            @Nullable String by) {

        static Event of(CommitmentRecord.Event event, ZoneId zone) {
            return new Event(
                    event.type(),
                    CommitmentView.at(event.at(), zone),
                    event.level(),
                    event.late(),
                    event.reason(),
                    event.by());
        }
    }

    static CommitmentView of(CommitmentRecord record, ZoneId zone) {
        return new CommitmentView(
                record.id(),
                record.subject(),
                record.kind(),
                record.clause(),
                record.requirement(),
                at(record.startedAt(), zone),
                at(record.promisedDueAt(), zone),
                at(record.dueAt(), zone),
                at(record.warnAt(), zone),
                record.status(),
                record.metAt() == null ? null : at(record.metAt(), zone),
                record.breachedAt() == null ? null : at(record.breachedAt(), zone),
                record.provisional(),
                record.calendarVersion(),
                record.events().stream().map(event -> Event.of(event, zone)).toList());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return OffsetDateTime.ofInstant(instant, zone);
    }
}
