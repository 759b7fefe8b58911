package io.aftersales.commitments;

import static java.util.Objects.requireNonNull;

import io.aftersales.calendar.Due;
import io.aftersales.calendar.Explanation;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.commitments.CommitmentExplanation.Change;
import io.aftersales.commitments.CommitmentExplanation.ChangeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells why a promise is due when it is due. */
@Service
@Transactional(readOnly = true)
public class CommitmentExplanations {

    private final Commitments commitments;
    private final CommitmentEvents events;
    private final WorkingCalendars calendars;

    CommitmentExplanations(Commitments commitments, CommitmentEvents events, WorkingCalendars calendars) {
        this.commitments = commitments;
        this.events = events;
        this.calendars = calendars;
    }

    /**
     * Explains a promise.
     *
     * @param locale language of the reasons of days
     * @throws io.aftersales.problems.Refused if it is unknown
     */
    public CommitmentExplanation explain(UUID id, Locale locale) {
        return explanation(commitments.get(id), events.of(id), locale);
    }

    /**
     * Explains the promises of a case, in the order of {@link CommitmentLedger#of}.
     *
     * @param locale language of the reasons of days
     */
    public List<CommitmentExplanation> explainAll(String subject, Locale locale) {
        List<Commitment> found = commitments.find(subject, null, null, CommitmentLedger.MOST_FOUND);
        Map<UUID, List<CommitmentEvent>> happened =
                events.of(found.stream().map(Commitment::id).toList());
        return found.stream()
                .map(commitment -> explanation(commitment, happened.getOrDefault(commitment.id(), List.of()), locale))
                .toList();
    }

    private CommitmentExplanation explanation(Commitment commitment, List<CommitmentEvent> happened, Locale locale) {
        Terms terms = commitment.terms();
        Optional<Explanation> counted = calendars
                .find(terms.calendarVersion())
                .map(calendar -> calendar.explain(commitment.startedAt(), terms.limit(), locale));
        return new CommitmentExplanation(
                commitment.id(),
                commitment.subject(),
                commitment.kind(),
                terms.clause(),
                terms.requirement(),
                commitment.state().status(),
                commitment.startedAt(),
                terms.agreementReference(),
                terms.calendarVersion(),
                counted.orElseGet(() -> asPromised(commitment)),
                counted.isPresent(),
                commitment.promisedDueAt(),
                changes(commitment.promisedDueAt(), happened),
                commitment.state().times().dueAt(),
                commitment.state().times().provisional());
    }

    private static Explanation asPromised(Commitment commitment) {
        Terms terms = commitment.terms();
        Due due =
                new Due(commitment.promisedDueAt(), commitment.state().times().provisional(), terms.calendarVersion());
        return new Explanation(commitment.startedAt(), terms.limit(), due, List.of());
    }

    private static List<Change> changes(Instant promisedDueAt, List<CommitmentEvent> events) {
        List<Change> changes = new ArrayList<>();
        Instant dueAt = promisedDueAt;
        @Nullable CommitmentEvent pause = null;
        for (CommitmentEvent event : events) {
            switch (event.type()) {
                case PAUSED -> pause = event;
                case RESUMED -> {
                    Instant dueAfter = requireNonNull(event.times()).dueAt();
                    changes.add(paused(requireNonNull(pause), event.at(), dueAt, dueAfter));
                    dueAt = dueAfter;
                    pause = null;
                }
                case EXTENDED -> {
                    Instant dueAfter = requireNonNull(event.times()).dueAt();
                    changes.add(new Change(
                            ChangeType.EXTENSION,
                            event.at(),
                            null,
                            event.reason(),
                            event.by(),
                            event.customerToldAt(),
                            dueAt,
                            dueAfter));
                    dueAt = dueAfter;
                }
                case RECOUNTED -> {
                    Instant dueAfter = requireNonNull(event.times()).dueAt();
                    changes.add(new Change(
                            ChangeType.CALENDAR, event.at(), null, event.reason(), null, null, dueAt, dueAfter));
                    dueAt = dueAfter;
                }
                default -> {
                    // moves nothing
                }
            }
        }
        if (pause != null) {
            changes.add(paused(pause, null, dueAt, null));
        }
        return changes;
    }

    private static Change paused(
            CommitmentEvent pause, @Nullable Instant to, Instant dueBefore, @Nullable Instant dueAfter) {
        return new Change(ChangeType.PAUSE, pause.at(), to, pause.reason(), pause.by(), null, dueBefore, dueAfter);
    }
}
