package io.aftersales.commitments;

import static java.util.Objects.requireNonNull;

import io.aftersales.commitments.CommitmentEvent.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a promise: the fold of its events. The row of a promise holds nothing else, so that replaying the
 * events always gives the row.
 *
 * <p>An event that cannot follow is a mistake of the caller and refused; deciding whether something is done, done
 * already, or not allowed is the ledger's part.
 *
 * @param breachedAt the due instant that passed; stays when the promise is met late or withdrawn
 * @param warnedFor the due instant of the last warning
 * @param escalatedLevel the highest level that was told, 0 when none
 * @param nextLevelAt when the next level is due, null when none is left or the promise is not broken
 * @param events how many there were, which is also the version of the row
 */
record CommitmentState(
        Times times,
        @Nullable Instant warnedFor,
        @Nullable Instant pausedAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant cancelledAt,
        int escalatedLevel,
        @Nullable Instant nextLevelAt,
        @Nullable UUID supersededBy,
        int extensions,
        int events) {

    /** Returns the state that these events lead to. The first one is PROMISED. */
    static CommitmentState of(List<CommitmentEvent> events) {
        CommitmentState state = first(events.get(0));
        for (CommitmentEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    static CommitmentState first(CommitmentEvent promised) {
        check(promised.type() == EventType.PROMISED, promised, "the first event must be PROMISED");
        return new CommitmentState(requireNonNull(promised.times()), null, null, null, null, null, 0, null, null, 0, 1);
    }

    /**
     * Returns the state after one more event.
     *
     * @throws IllegalStateException if that event cannot follow
     */
    CommitmentState after(CommitmentEvent event) {
        check(event.type() != EventType.PROMISED, event, "promised already");
        check(open(), event, "settled already");
        Draft next = new Draft(this);
        switch (event.type()) {
            case SUPERSEDED -> {
                check(supersededBy == null && breachedAt == null, event, "superseded or broken already");
                next.supersededBy = requireNonNull(event.supersededBy());
            }
            case WARNED -> {
                check(running() && times.dueAt().equals(event.about()), event, "not running until that instant");
                check(!times.dueAt().equals(warnedFor), event, "warned already");
                next.warnedFor = event.about();
            }
            case PAUSED -> {
                check(running(), event, "not running");
                next.pausedAt = event.at();
            }
            case RESUMED -> {
                check(pausedAt != null, event, "not paused");
                next.pausedAt = null;
                next.times = requireNonNull(event.times());
            }
            case EXTENDED -> {
                check(running(), event, "not running");
                next.times = requireNonNull(event.times());
                next.extensions++;
            }
            case RECOUNTED -> {
                check(running() && times.provisional(), event, "not running, or counted with all notices");
                next.times = requireNonNull(event.times());
            }
            case BREACHED -> {
                check(running() && times.dueAt().equals(event.about()), event, "not running until that instant");
                next.breachedAt = event.about();
                next.nextLevelAt = supersededBy == null ? event.nextLevelAt() : null;
            }
            case ESCALATED -> {
                check(nextLevelAt != null, event, "no level is left");
                check(event.level() != null && event.level() == escalatedLevel + 1, event, "not the next level");
                next.escalatedLevel++;
                next.nextLevelAt = event.nextLevelAt();
            }
            case TAKEN_OVER ->
                check(event.level() != null && event.level() <= escalatedLevel, event, "that level was not told");
            case MET -> next.metAt = event.at();
            case CANCELLED -> next.cancelledAt = event.at();
            default -> throw new IllegalStateException("No rule for " + event.type());
        }
        return next.state();
    }

    /** What readers see. Broken is shown before anything else, also when it was met late. */
    CommitmentStatus status() {
        if (breachedAt != null) {
            return CommitmentStatus.BREACHED;
        }
        if (metAt != null) {
            return CommitmentStatus.MET;
        }
        if (cancelledAt != null) {
            return CommitmentStatus.CANCELLED;
        }
        return pausedAt != null ? CommitmentStatus.PAUSED : CommitmentStatus.RUNNING;
    }

    /** Whether it is neither met nor withdrawn; a broken promise stays open until then. */
    boolean open() {
        return metAt == null && cancelledAt == null;
    }

    /** Whether its clock runs: open, not broken, not paused. */
    boolean running() {
        return status() == CommitmentStatus.RUNNING;
    }

    /**
     * When something must have happened next: the warning, the breach, or the next level. Empty when nothing is left to
     * happen. A superseded promise is not warned of.
     */
    Optional<Instant> nextStepAt() {
        if (running()) {
            boolean warningLeft = supersededBy == null && !times.dueAt().equals(warnedFor);
            return Optional.of(warningLeft ? times.warnAt() : times.brokenFrom());
        }
        return open() && breachedAt != null ? Optional.ofNullable(nextLevelAt) : Optional.empty();
    }

    private static void check(boolean possible, CommitmentEvent event, String reason) {
        if (!possible) {
            throw new IllegalStateException("A promise cannot become %s: %s".formatted(event.type(), reason));
        }
    }

    /** The next state while it is put together. */
    private static final class Draft {

        private Times times;
        private @Nullable Instant warnedFor;
        private @Nullable Instant pausedAt;
        private @Nullable Instant metAt;
        private @Nullable Instant breachedAt;
        private @Nullable Instant cancelledAt;
        private int escalatedLevel;
        private @Nullable Instant nextLevelAt;
        private @Nullable UUID supersededBy;
        private int extensions;
        private final int events;

        Draft(CommitmentState before) {
            times = before.times;
            warnedFor = before.warnedFor;
            pausedAt = before.pausedAt;
            metAt = before.metAt;
            breachedAt = before.breachedAt;
            cancelledAt = before.cancelledAt;
            escalatedLevel = before.escalatedLevel;
            nextLevelAt = before.nextLevelAt;
            supersededBy = before.supersededBy;
            extensions = before.extensions;
            events = before.events + 1;
        }

        CommitmentState state() {
            return new CommitmentState(
                    times,
                    warnedFor,
                    pausedAt,
                    metAt,
                    breachedAt,
                    cancelledAt,
                    escalatedLevel,
                    nextLevelAt,
                    supersededBy,
                    extensions,
                    events);
        }
    }
}
