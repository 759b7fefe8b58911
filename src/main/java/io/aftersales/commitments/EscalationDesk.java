package io.aftersales.commitments;

import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warns before a promise is broken, records that it was, and tells one level of the ladder after the other.
 *
 * <p>Every method is one transaction and joins a running one. Each thing happens once: whoever comes second, in another
 * thread, on another node or by a repeated job, finds it done. Nothing happens before its time, so that a timer set for
 * an instant that has moved since does no harm.
 */
@Service
@Transactional
public class EscalationDesk {

    private static final int NOTE_LENGTH = 2000;

    private final Commitments commitments;
    private final CommitmentEvents events;
    private final Ladders ladders;
    private final Alarms alarms;

    EscalationDesk(Commitments commitments, CommitmentEvents events, Ladders ladders, Alarms alarms) {
        this.commitments = commitments;
        this.events = events;
        this.ladders = ladders;
        this.alarms = alarms;
    }

    /**
     * Tells those responsible that a promise is about to be broken, once for each instant it was due at.
     *
     * @param group the responsible group
     * @return whether it was told now; false when it was told before, too early, superseded, paused, broken or settled
     * @throws io.aftersales.problems.Refused if the promise is unknown
     */
    public boolean warn(UUID id, String group) {
        return warn(commitments.lock(id), group);
    }

    /** As {@link #warn(UUID, String)}, to the group that the table names for that kind of promise. */
    boolean warn(UUID id) {
        Commitment commitment = commitments.lock(id);
        return warn(commitment, ladders.responsible(commitment));
    }

    private boolean warn(Commitment commitment, String group) {
        CommitmentState state = commitment.state();
        Instant now = alarms.now();
        Instant dueAt = state.times().dueAt();
        if (!state.running()
                || state.supersededBy() != null
                || dueAt.equals(state.warnedFor())
                || now.isBefore(state.times().warnAt())) {
            return false;
        }
        boolean late = alarms.late(now, state.times().warnAt());
        commitments.append(commitment, CommitmentEvent.warned(now, dueAt, late, group));
        alarms.warning(commitment, group);
        return true;
    }

    /**
     * Records that a promise was broken, for ever.
     *
     * <p>The due instant itself still keeps the promise, and so does all of its millisecond, since nothing finer is
     * told apart. A timer set for it may be delivered inside that millisecond: the breach is then recorded at the next
     * one. Nobody else can keep the promise in what is left of it, because this transaction holds the promise; and were
     * it refused, no other timer would follow.
     *
     * @return whether it was recorded now; false when it was before, is not due yet, is paused or settled
     * @throws io.aftersales.problems.Refused if the promise is unknown
     */
    public boolean breach(UUID id) {
        Commitment commitment = commitments.lock(id);
        CommitmentState state = commitment.state();
        Instant dueAt = state.times().dueAt();
        Instant delivered = alarms.now();
        Instant now = delivered.equals(dueAt) ? state.times().brokenFrom() : delivered;
        if (!state.running() || !state.times().brokenAt(now)) {
            return false;
        }
        commitments.append(commitment, CommitmentEvent.breached(now, dueAt, alarms.late(now, dueAt)));
        return true;
    }

    /**
     * Tells the next level of the ladder of a broken promise, if its time has come. Levels that were missed are told
     * one with each call, marked as late.
     *
     * @throws io.aftersales.problems.Refused if the promise is unknown
     * @throws IllegalStateException if the table has no such ladder
     */
    public Escalation escalate(UUID id) {
        Commitment commitment = commitments.lock(id);
        CommitmentState state = commitment.state();
        Instant now = alarms.now();
        @Nullable Instant levelAt = state.nextLevelAt();
        if (!state.open() || levelAt == null || now.isBefore(levelAt)) {
            return new Escalation.Settled();
        }
        int level = state.escalatedLevel() + 1;
        Ladders.Step told = ladders.step(commitment.terms().ladder(), level, levelAt);
        commitments.append(
                commitment,
                CommitmentEvent.escalated(
                        now,
                        level,
                        alarms.late(now, levelAt),
                        told.group(),
                        told.nextAt().orElse(null)));
        alarms.escalation(commitment, level, told.group());
        return new Escalation.Told(
                level, told.group(), told.priority(), state.times().dueAt(), told.nextAt());
    }

    /**
     * Records who took a broken promise over. The first one of a level counts; later ones, and those who come after it
     * was settled, have no effect.
     *
     * @param level the level that was told
     * @param note in the words of that person, may be absent
     * @throws io.aftersales.problems.Refused if the promise is unknown
     * @throws io.aftersales.problems.InvalidInput if the note is too long
     * @throws IllegalStateException if that level was not told
     */
    public void takeOver(UUID id, int level, String by, @Nullable String note) {
        Problems problems = new Problems();
        Optional<String> text = problems.optional("note", note, NOTE_LENGTH);
        problems.throwIfAny();
        Commitment commitment = commitments.lock(id);
        if (commitment.state().open() && !events.contains(id, EventType.TAKEN_OVER, level)) {
            commitments.append(commitment, CommitmentEvent.takenOver(alarms.now(), level, by, text.orElse(null)));
        }
    }
}
