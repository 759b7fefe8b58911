package io.aftersales.repairs;

import static io.aftersales.commitments.CommitmentKind.APPOINTMENT;
import static io.aftersales.commitments.CommitmentKind.REPAIR_COMPLETION;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is promised to a customer about his repair, in the ledger. */
@Component
class RepairPromises {

    private final CommitmentLedger ledger;
    private final WorkingCalendars calendars;
    private final RepairRules rules;

    RepairPromises(CommitmentLedger ledger, WorkingCalendars calendars, RepairRules rules) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.rules = rules;
    }

    /** Promises that somebody comes at the booked time (DSP-07). */
    Promised appointment(Repair repair, Visit visit) {
        Instant from = visit.orderedAt().truncatedTo(ChronoUnit.MINUTES);
        long minutes = Duration.between(from, visit.bookedAt()).toMinutes();
        return promise(repair, APPOINTMENT, from, Span.minutes(minutes), "visit " + visit.number());
    }

    void came(Repair repair, Instant at, String by) {
        ledger.meet(repair.claimNumber(), APPOINTMENT, at, by);
    }

    /**
     * The booked time does not count any more; one that was past by then is broken.
     *
     * @param toldAt when the customer was told so, or said so, not after now
     */
    void dropAppointment(Repair repair, Instant toldAt, String reason, String by) {
        ledger.cancel(repair.claimNumber(), APPOINTMENT, toldAt, reason, by);
    }

    /**
     * Promises that the repair is finished within the quoted cycle (RPR-08, F44). A running promise is kept: it is
     * extended where a later quote takes longer, since the customer agreed to it. Where it cannot be extended, broken
     * already or as often as its kind allows, another one takes its place; what was broken stays broken on record.
     */
    Promised completion(Repair repair, Quote quote, Instant agreedAt, String by) {
        Span cycle = Span.days(quote.text().cycleDays());
        Optional<CommitmentRecord> running = runningCompletion(repair);
        if (running.isPresent()) {
            Promised kept = ledger.resume(running.get().id(), by);
            Instant dueAt = calendars.current().due(agreedAt, cycle).at();
            if (!dueAt.isAfter(kept.dueAt())) {
                return kept;
            }
            if (agreedAt.isBefore(kept.dueAt()) && ledger.extensible(kept.id())) {
                return ledger.extend(kept.id(), dueAt, "Quote " + quote.version() + " was agreed", agreedAt, by);
            }
            String reason = "Quote " + quote.version() + " was agreed in its place";
            ledger.cancel(repair.claimNumber(), REPAIR_COMPLETION, reason, by);
        }
        return promise(repair, REPAIR_COMPLETION, agreedAt, cycle, "quote " + quote.version());
    }

    /** Returns the promise that the process watches while the work goes on. */
    Promised completion(Repair repair, String by) {
        return runningCompletion(repair)
                .map(running -> ledger.resume(running.id(), by))
                .orElseThrow(() -> new IllegalStateException(
                        "Repair of %s has no promised cycle".formatted(repair.claimNumber())));
    }

    /**
     * Moves the promised day, which the customer was told before (RPR-31). Why is on the timeline, encrypted; the ledger
     * keeps no text that people wrote.
     *
     * @throws io.aftersales.problems.InvalidInput naming {@code newDay} if it is not later than the present one, or
     *     {@code toldAt} if that is before the present one was promised
     */
    Promised move(Repair repair, Instant dueAt, Instant toldAt, String by) {
        CommitmentRecord running = runningCompletion(repair)
                .orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "repairs.completion.none", repair.claimNumber()));
        Problems problems = new Problems();
        if (!dueAt.isAfter(running.dueAt())) {
            problems.reject("newDay", dueAt, "commitments.afterDue", running.dueAt());
        }
        RepairTimes.expectSince("toldAt", toldAt, running.startedAt(), problems);
        problems.throwIfAny();
        return ledger.extend(running.id(), dueAt, "The customer was told another day", toldAt, by);
    }

    /** Stops the clock of the cycle where the policy says so. Returns whether it stands. */
    boolean waits(Repair repair, WaitingReason reason, String by) {
        Optional<CommitmentRecord> waiting = runningCompletion(repair)
                // what is broken already goes on
                .filter(record -> record.status() == CommitmentStatus.PAUSED || ledger.running(record.id()))
                .filter(record -> rules.pauses(reason));
        waiting.ifPresent(record -> ledger.pause(record.id(), "Waiting for " + reason, by));
        return waiting.isPresent();
    }

    void completed(Repair repair, Instant at, String by) {
        ledger.meet(repair.claimNumber(), REPAIR_COMPLETION, at, by);
    }

    /** Nothing of all this is owed any more. What is broken already stays broken. */
    void withdraw(Repair repair, String reason, String by) {
        ledger.cancel(repair.claimNumber(), APPOINTMENT, reason, by);
        ledger.cancel(repair.claimNumber(), REPAIR_COMPLETION, reason, by);
    }

    private Optional<CommitmentRecord> runningCompletion(Repair repair) {
        return ledger.find(repair.claimNumber(), REPAIR_COMPLETION, null).stream()
                .filter(CommitmentRecord::open)
                .reduce((earlier, later) -> later);
    }

    private Promised promise(Repair repair, CommitmentKind kind, Instant from, Span limit, String reference) {
        return ledger.promise(new Promise(
                repair.claimNumber(),
                kind,
                from,
                repair.urgent(),
                repair.productLine().name(),
                new Promise.Agreement(limit, reference)));
    }
}
