package io.aftersales.commitments;

import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.Optional;

/**
 * Promises of one kind whose limit was agreed with the customer in the case, of which a case has one at a time. Needs
 * the running transaction of its caller.
 */
public final class AgreedPromises {

    private final CommitmentLedger ledger;
    private final WorkingCalendars calendars;
    private final CommitmentKind kind;

    public AgreedPromises(CommitmentLedger ledger, WorkingCalendars calendars, CommitmentKind kind) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.kind = kind;
    }

    /** Returns the promise of that case that is neither met nor withdrawn, broken or not. */
    public Optional<CommitmentRecord> running(String subject) {
        return ledger.find(subject, kind, null).stream()
                .filter(CommitmentRecord::open)
                .reduce((earlier, later) -> later);
    }

    /**
     * Makes the promise. A running one is kept: it is extended where the new one ends later, since the customer agreed
     * to it. Where it cannot be extended, broken already or as often as its kind allows, the new one takes its place; what
     * was broken stays broken on record.
     *
     * @param what was agreed, for the record
     */
    public Promised make(Promise promise, String what, String by) {
        Optional<CommitmentRecord> running = running(promise.subject());
        if (running.isPresent()) {
            Promised kept = ledger.resume(running.get().id(), by);
            Promise.Agreement agreement = promise.agreement();
            if (agreement == null) {
                return kept;
            }
            Instant dueAt =
                    calendars.current().due(promise.from(), agreement.limit()).at();
            if (!dueAt.isAfter(kept.dueAt())) {
                return kept;
            }
            if (promise.from().isBefore(kept.dueAt()) && ledger.extensible(kept.id())) {
                return ledger.extend(kept.id(), dueAt, what, promise.from(), by);
            }
            ledger.cancel(promise.subject(), kind, what + " in its place", by);
        }
        return ledger.promise(promise);
    }

    /**
     * Moves a promise to another day, which the customer was told before. The ledger keeps no text that people wrote.
     *
     * @param problems what is wrong with the report already
     * @throws io.aftersales.problems.InvalidInput if anything is, or naming {@code newDay} if it is not later than the
     *     present one
     * @throws io.aftersales.problems.Refused if it is over, or was extended as often as its kind allows
     */
    public Promised move(CommitmentRecord running, Instant dueAt, Instant toldAt, Problems problems, String by) {
        if (!dueAt.isAfter(running.dueAt())) {
            problems.reject("newDay", dueAt, "commitments.afterDue", running.dueAt());
        }
        problems.throwIfAny();
        return ledger.extend(running.id(), dueAt, "The customer was told another day", toldAt, by);
    }
}
