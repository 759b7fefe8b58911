package io.aftersales.repairs;

import static io.aftersales.commitments.CommitmentKind.APPOINTMENT;
import static io.aftersales.commitments.CommitmentKind.REPAIR_COMPLETION;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.commitments.AgreedPromises;
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
    private final AgreedPromises completions;
    private final RepairRules rules;

    RepairPromises(CommitmentLedger ledger, WorkingCalendars calendars, RepairRules rules) {
        this.ledger = ledger;
        this.completions = new AgreedPromises(ledger, calendars, REPAIR_COMPLETION);
        this.rules = rules;
    }

    /** Promises that somebody comes at the booked time (DSP-07). */
    Promised appointment(Repair repair, Visit visit) {
        Instant from = visit.orderedAt().truncatedTo(ChronoUnit.MINUTES);
        long minutes = Duration.between(from, visit.bookedAt()).toMinutes();
        return ledger.promise(promise(repair, APPOINTMENT, from, Span.minutes(minutes), "visit " + visit.number()));
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

    /** Promises that the repair is finished within the quoted cycle (RPR-08, F44). */
    Promised completion(Repair repair, Quote quote, Instant agreedAt, String by) {
        Promise promise = promise(
                repair, REPAIR_COMPLETION, agreedAt, Span.days(quote.text().cycleDays()), "quote " + quote.version());
        return completions.make(promise, "Quote " + quote.version() + " was agreed", by);
    }

    /** Returns the promise that the process watches while the work goes on. */
    Promised completion(Repair repair, String by) {
        return completions
                .running(repair.claimNumber())
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
        CommitmentRecord running = completions
                .running(repair.claimNumber())
                .orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "repairs.completion.none", repair.claimNumber()));
        Problems problems = new Problems();
        RepairTimes.expectSince("toldAt", toldAt, running.startedAt(), problems);
        return completions.move(running, dueAt, toldAt, problems, by);
    }

    /** Stops the clock of the cycle where the policy says so. Returns whether it stands. */
    boolean waits(Repair repair, WaitingReason reason, String by) {
        Optional<CommitmentRecord> waiting = completions
                .running(repair.claimNumber())
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

    private static Promise promise(Repair repair, CommitmentKind kind, Instant from, Span limit, String reference) {
        return new Promise(
                repair.claimNumber(),
                kind,
                from,
                repair.urgent(),
                repair.productLine().name(),
                new Promise.Agreement(limit, reference));
    }
}
