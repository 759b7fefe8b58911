package io.aftersales.commitments;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.commitments.CommitmentEvent.Times;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A promise: what was said, which never changes, and what became of it, which is the fold of its events.
 *
 * @param promisedDueAt the due instant when it was made; stays whatever happens later
 */
record Commitment(
        UUID id,
        String subject,
        CommitmentKind kind,
        boolean urgent,
        String productLine,
        Instant startedAt,
        Instant promisedDueAt,
        Terms terms,
        CommitmentState state) {

    Commitment with(CommitmentState next) {
        return new Commitment(id, subject, kind, urgent, productLine, startedAt, promisedDueAt, terms, next);
    }

    /**
     * Makes sure that it is neither over nor broken nor paused.
     *
     * @throws Refused otherwise
     */
    void expectRunning(Instant now) {
        if (!running(now)) {
            throw new Refused(
                    CONFLICT,
                    "commitments.notRunning",
                    kind,
                    subject,
                    state.running() ? CommitmentStatus.BREACHED : state.status());
        }
    }

    /**
     * Makes sure that it runs and was not extended as often as its kind allows (F34).
     *
     * @throws Refused otherwise
     */
    void expectExtensible(Instant now) {
        expectRunning(now);
        if (extendedOften()) {
            throw new Refused(CONFLICT, "commitments.notExtensible", kind, subject, terms.extensionLimit());
        }
    }

    boolean running(Instant now) {
        return state.running() && !state.times().brokenAt(now);
    }

    /** Whether it may be extended once more. */
    boolean extensible(Instant now) {
        return running(now) && !extendedOften();
    }

    private boolean extendedOften() {
        return state.extensions() >= terms.extensionLimit();
    }

    Promised promised() {
        Times times = state.times();
        return new Promised(id, startedAt, times.warnAt(), times.dueAt(), times.provisional());
    }

    CommitmentRecord forReaders(List<CommitmentEvent> events) {
        Times times = state.times();
        return new CommitmentRecord(
                id,
                subject,
                kind,
                terms.clause(),
                terms.requirement(),
                startedAt,
                promisedDueAt,
                times.dueAt(),
                times.warnAt(),
                state.status(),
                state.metAt(),
                state.breachedAt(),
                state.cancelledAt(),
                times.provisional(),
                terms.calendarVersion(),
                events.stream().map(CommitmentEvent::forReaders).toList());
    }
}
