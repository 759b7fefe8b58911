package io.aftersales.commitments.web;

import static io.aftersales.commitments.web.CommitmentView.at;
import static io.aftersales.commitments.web.CommitmentView.orNull;

import io.aftersales.calendar.Day;
import io.aftersales.calendar.Unit;
import io.aftersales.commitments.CommitmentExplanation;
import io.aftersales.commitments.CommitmentExplanation.Change;
import io.aftersales.commitments.CommitmentExplanation.ChangeType;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentStatus;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way from start to due instant as JSON.
 *
 * @param daysKnown false where the node that answers does not know the calendar; {@code days} is empty then
 * @param days what was counted from {@code startedAt} to {@code promisedDueAt}
 * @param changes pauses and extensions, each from the due instant that the one before left
 * @param text the same in sentences, in the language of the reader
 */
record ExplanationView(
        UUID id,
        String subject,
        CommitmentKind kind,
        String clause,
        String requirement,
        CommitmentStatus status,
        OffsetDateTime startedAt,
        long amount,
        Unit unit,
        @Nullable String agreement,
        String calendarVersion,
        boolean provisional,
        boolean daysKnown,
        List<Day> days,
        OffsetDateTime promisedDueAt,
        List<ChangeView> changes,
        OffsetDateTime dueAt,
        List<String> text) {

    static ExplanationView of(CommitmentExplanation explanation, List<String> text, ZoneId zone) {
        return new ExplanationView(
                explanation.id(),
                explanation.subject(),
                explanation.kind(),
                explanation.clause(),
                explanation.requirement(),
                explanation.status(),
                at(explanation.startedAt(), zone),
                explanation.count().span().amount(),
                explanation.count().span().unit(),
                explanation.agreement(),
                explanation.calendarVersion(),
                explanation.provisional(),
                explanation.daysKnown(),
                explanation.count().days(),
                at(explanation.promisedDueAt(), zone),
                explanation.changes().stream()
                        .map(change -> ChangeView.of(change, zone))
                        .toList(),
                at(explanation.dueAt(), zone),
                text);
    }

    /** A pause, an extension, or a count by a newer calendar. */
    record ChangeView(
            ChangeType type,
            OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable String reason,
            @Nullable String by,
            @Nullable OffsetDateTime customerToldAt,
            OffsetDateTime dueBefore,
            @Nullable OffsetDateTime dueAfter) {

        static ChangeView of(Change change, ZoneId zone) {
            return new ChangeView(
                    change.type(),
                    at(change.from(), zone),
                    orNull(change.to(), zone),
                    change.reason(),
                    change.by(),
                    orNull(change.customerToldAt(), zone),
                    at(change.dueBefore(), zone),
                    orNull(change.dueAfter(), zone));
        }
    }
}
