package io.aftersales.commitments.web;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A promise as JSON, its instants with the offset of the business zone. */
@NamedInterface("view")
public record CommitmentView(
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
        List<EventView> events) {

    /** Returns the view of a promise for readers in that zone. */
    public static CommitmentView of(CommitmentRecord commitment, ZoneId zone) {
        return new CommitmentView(
                commitment.id(),
                commitment.subject(),
                commitment.kind(),
                commitment.clause(),
                commitment.requirement(),
                at(commitment.startedAt(), zone),
                at(commitment.promisedDueAt(), zone),
                at(commitment.dueAt(), zone),
                at(commitment.warnAt(), zone),
                commitment.status(),
                orNull(commitment.metAt(), zone),
                orNull(commitment.breachedAt(), zone),
                commitment.provisional(),
                commitment.calendarVersion(),
                commitment.events().stream()
                        .map(event -> EventView.of(event, zone))
                        .toList());
    }

    static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime orNull(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : at(instant, zone);
    }

    /** One entry of the record of a promise. */
    public record EventView(
            String type,
            OffsetDateTime at,
            @Nullable Integer level,
            boolean late,
            @Nullable String reason,
            @Nullable String by) {

        static EventView of(CommitmentRecord.Event event, ZoneId zone) {
            return new EventView(
                    event.type(),
                    CommitmentView.at(event.at(), zone),
                    event.level(),
                    event.late(),
                    event.reason(),
                    event.by());
        }
    }
}
