package io.aftersales.commitments;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records promises and what becomes of them.
 *
 * <p>Every method is one transaction and joins a running one. Repeating a call has no further effect, also when two
 * threads or nodes do so at once.
 *
 * <p>What moves the instants of a promise, or stops its clock, moves the timers of running models in the same
 * transaction.
 */
@Service
@Transactional
public class CommitmentLedger {

    /** How many promises one search returns at most, the newest. */
    public static final int MOST_FOUND = 500;

    static final int REASON_LENGTH = 2000;

    private final Commitments commitments;
    private final CommitmentEvents events;
    private final Deadlines deadlines;
    private final PromiseMaking making;
    private final Settlement settlement;
    private final PromiseTimers timers;

    CommitmentLedger(
            Commitments commitments,
            CommitmentEvents events,
            Deadlines deadlines,
            PromiseMaking making,
            Settlement settlement,
            PromiseTimers timers) {
        this.commitments = commitments;
        this.events = events;
        this.deadlines = deadlines;
        this.making = making;
        this.settlement = settlement;
        this.timers = timers;
    }

    /**
     * Records a promise. The same promise, with the same start, urgency and contract, is made only once.
     *
     * @throws IllegalArgumentException if the table leaves the limit of that kind to the case, and none was agreed
     */
    public Promised promise(Promise promise) {
        return making.make(promise).promised();
    }

    /**
     * Makes a stricter promise beside a running one. The earlier promise stays on record and running, marked as
     * superseded: it is met or broken with its own instant, but only the stricter one is escalated.
     *
     * @return the new promise; empty when it would not be due earlier, or the running one is settled or broken already
     * @throws Refused if {@code running} is unknown
     */
    public Optional<Promised> tighten(UUID running, Promise stricter) {
        return making.tighten(running, stricter);
    }

    /**
     * Settles all open promises of that kind as met. Those that were due before {@code at} are broken and met late. A
     * breach that is on record stays, also when the promise turns out to have been kept in time and was noted late.
     *
     * @param at when the promise was kept, not after now
     * @param by user who kept it
     */
    public void meet(String subject, CommitmentKind kind, Instant at, String by) {
        settlement.meet(subject, kind, at, by);
    }

    /** Withdraws all open promises of that kind now, with a reason that stays on record. */
    public void cancel(String subject, CommitmentKind kind, String reason, String by) {
        settlement.cancel(subject, kind, settlement.now(), reason, by);
    }

    /**
     * Withdraws all open promises of that kind, with a reason that stays on record. Those that were due before {@code at}
     * are broken. As with {@link #meet}, a breach that is on record stays, also when the withdrawal was noted late.
     *
     * @param at since when nothing was owed any more, not after now
     */
    public void cancel(String subject, CommitmentKind kind, Instant at, String reason, String by) {
        settlement.cancel(subject, kind, at, reason, by);
    }

    /**
     * Stops the clock of a promise, where its kind allows that; waiting for the customer never stops a response (F27).
     * The promised instant stays what it was.
     *
     * @throws Refused if it is unknown, or its kind, or what became of it, does not allow a pause
     */
    public void pause(UUID id, String reason, String by) {
        Commitment commitment = commitments.lock(id);
        CommitmentState state = commitment.state();
        if (state.status() == CommitmentStatus.PAUSED) {
            return;
        }
        if (!commitment.terms().pausable()) {
            throw new Refused(CONFLICT, "commitments.neverPaused", commitment.kind(), commitment.subject());
        }
        Instant now = settlement.now();
        commitment.expectRunning(now);
        Problems problems = new Problems();
        Optional<String> why = problems.required("reason", reason, REASON_LENGTH);
        problems.throwIfAny();
        commitments.append(commitment, CommitmentEvent.paused(now, why.orElseThrow(), by));
        timers.hold(commitment.subject(), id);
    }

    /**
     * Lets the clock of a promise run again; it is then due later by the time it stood. Has no effect on one that runs
     * or is settled.
     *
     * @return until when it runs now
     * @throws Refused if it is unknown
     */
    public Promised resume(UUID id, String by) {
        Commitment commitment = commitments.lock(id);
        if (commitment.state().status() != CommitmentStatus.PAUSED) {
            return commitment.promised();
        }
        Instant now = settlement.now();
        return moved(commitment, CommitmentEvent.resumed(now, deadlines.resumed(commitment, events.of(id), now), by));
    }

    /**
     * Extends a promise before it is broken, as often as its kind allows (CMP-33, F34). The promised instant stays.
     *
     * @param newDueAt after the present due instant
     * @param reason told to the customer, required
     * @param customerToldAt when the customer was told, required, not after now and before the present due instant
     * @return until when it runs now
     * @throws io.aftersales.problems.InvalidInput if one of them is missing or wrong
     * @throws Refused if it is unknown, over, paused, or was extended as often as allowed
     */
    public Promised extend(
            UUID id, @Nullable Instant newDueAt, @Nullable String reason, @Nullable Instant customerToldAt, String by) {
        Commitment commitment = commitments.lock(id);
        CommitmentState state = commitment.state();
        Instant now = settlement.now();
        if (state.extensions() > 0
                && newDueAt != null
                && CommitmentClock.whole(newDueAt).equals(state.times().dueAt())) {
            return commitment.promised();
        }
        commitment.expectExtensible(now);
        ExtensionTerms terms = ExtensionTerms.of(
                newDueAt, reason, customerToldAt, state.times().dueAt(), now);
        return moved(
                commitment,
                CommitmentEvent.extended(
                        now,
                        deadlines.extended(commitment, terms.dueAt()),
                        terms.reason(),
                        terms.customerToldAt(),
                        by));
    }

    /**
     * Makes sure that a promise may be extended once more.
     *
     * @throws Refused if it is unknown, over, paused, or was extended as often as its kind allows (F34)
     */
    @Transactional(readOnly = true)
    public void expectExtensible(UUID id) {
        commitments.get(id).expectExtensible(settlement.now());
    }

    /**
     * Whether the clock of a promise runs: it is neither over nor broken nor paused, also when no timer said so yet.
     *
     * @throws Refused if it is unknown
     */
    @Transactional(readOnly = true)
    public boolean running(UUID id) {
        return commitments.get(id).running(settlement.now());
    }

    /**
     * Whether a promise may be extended once more (F34), for callers who have another way if not.
     *
     * @throws Refused if it is unknown
     */
    @Transactional(readOnly = true)
    public boolean extensible(UUID id) {
        return commitments.get(id).extensible(settlement.now());
    }

    /** Returns the promises of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<CommitmentRecord> of(String subject) {
        return find(subject, null, null);
    }

    /** Returns the promises that fit every condition that is not null, the newest 500 of them, the oldest first. */
    @Transactional(readOnly = true)
    public List<CommitmentRecord> find(
            @Nullable String subject, @Nullable CommitmentKind kind, @Nullable CommitmentStatus status) {
        List<Commitment> found = commitments.find(subject, kind, status, MOST_FOUND);
        Map<UUID, List<CommitmentEvent>> happened =
                events.of(found.stream().map(Commitment::id).toList());
        return found.stream()
                .map(commitment -> commitment.forReaders(happened.getOrDefault(commitment.id(), List.of())))
                .toList();
    }

    private Promised moved(Commitment commitment, CommitmentEvent event) {
        Promised until = commitments.append(commitment, event).promised();
        timers.move(commitment.subject(), commitment.id(), until);
        return until;
    }
}
