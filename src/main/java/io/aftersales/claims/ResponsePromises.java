package io.aftersales.claims;

import static io.aftersales.commitments.CommitmentKind.RESPONSE;

import io.aftersales.calendar.Span;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.products.ServiceContract;
import io.aftersales.products.ServiceContracts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The promise to reach the customer in time: in the ledger, and what it means for the process of the claim. */
@Component
class ResponsePromises {

    private final CommitmentLedger ledger;
    private final ServiceContracts contracts;
    private final ClaimProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResponsePromises(
            CommitmentLedger ledger,
            ServiceContracts contracts,
            ClaimProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.contracts = contracts;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Promises a response from receipt of the claim; a stricter contract counts instead of the table (PRE-04). */
    Promised make(Claim claim) {
        Promised promised = ledger.promise(
                promise(claim, claim, claim.receivedAt(), claim.urgency().urgent()));
        claim.promiseResponse(promised.dueAt());
        return promised;
    }

    /**
     * Makes the promise stricter where it is running.
     *
     * @return the new promise, empty when the running one is strict enough, kept or broken already
     */
    Optional<Promised> tighten(Claim claim, Instant from, boolean urgent) {
        return tighten(claim, promise(claim, claim, from, urgent));
    }

    /**
     * Holds a running promise to the contract of the unit that is on record now, from receipt on as if it had been known
     * then, and never makes it laxer (PRE-04).
     *
     * @return the new promise, empty when the running one is strict enough, kept or broken already
     */
    Optional<Promised> tightenByContract(Claim claim) {
        Instant received = claim.receivedAt();
        return agreement(claim)
                .flatMap(known -> tighten(claim, received, claim.urgency().coveredAt(received)));
    }

    private Optional<Promised> tighten(Claim claim, Promise to) {
        Optional<Promised> stricter = running(claim).flatMap(record -> ledger.tighten(record.id(), to));
        stricter.ifPresent(promised -> {
            claim.promiseResponse(promised.dueAt());
            process.hurryResponse(claim.number());
        });
        return stricter;
    }

    /** All processes know that the claim is urgent, also when there is no promise left to make stricter. */
    void hurry(Claim claim) {
        events.publishEvent(new ClaimMadeUrgent(claim.number()));
        process.makeUrgent(claim.number());
    }

    /** The customer was reached. */
    void meet(Claim claim, Instant at, String by) {
        ledger.meet(claim.number(), RESPONSE, at, by);
    }

    /** Whether all that is owed for the claim had begun when its customer was reached, also what it took over. */
    boolean answers(Claim claim, Instant reachedAt) {
        return claim.receivedAt().isBefore(reachedAt)
                && responses(claim.number())
                        .allMatch(record -> record.startedAt().isBefore(reachedAt));
    }

    /** The customer need not be reached any more. A promise that is broken already stays broken. */
    void withdraw(Claim claim, String reason, String by) {
        ledger.cancel(claim.number(), RESPONSE, reason, by);
    }

    /**
     * Hands the response that {@code number} owes over to an earlier claim, which keeps the earlier of both promises.
     * What is handed over is due at its old instant, also when that has passed: start, urgency, product line and
     * contract are those of the claim that it was made for.
     *
     * @param sources that claim and all whose promises it took over
     * @return the stricter promise of the earlier claim, empty when its own was early enough or is broken already
     */
    Optional<Promised> handOver(String number, List<Claim> sources, Claim earlier) {
        return owed(number)
                .filter(record -> record.dueAt().isBefore(earlier.responseDueAt()))
                .flatMap(record -> sources.stream()
                        .filter(source -> source.promisedAt(record.startedAt()))
                        .flatMap(source -> tighten(earlier, terms(source, earlier, record)).stream())
                        .reduce((one, stricter) -> stricter));
    }

    private Promise terms(Claim source, Claim subject, CommitmentRecord record) {
        return promise(source, subject, record.startedAt(), source.urgency().coveredAt(record.startedAt()));
    }

    /** Gives up the response that an earlier claim owes now, and ends the process of {@code claim}. */
    void giveUp(Claim claim, Claim earlier, String by) {
        withdraw(claim, "Repeats " + earlier.number(), by);
        events.publishEvent(new ClaimLinked(claim.number(), earlier.number(), by));
        process.end(claim.number());
    }

    /** The promise to be kept first, broken or not. */
    private Optional<CommitmentRecord> owed(String number) {
        return responses(number)
                .filter(record -> record.status() == CommitmentStatus.RUNNING
                        || (record.status() == CommitmentStatus.BREACHED && record.metAt() == null))
                .min(Comparator.comparing(CommitmentRecord::dueAt));
    }

    private Optional<CommitmentRecord> running(Claim claim) {
        return responses(claim.number())
                .filter(record -> record.status() == CommitmentStatus.RUNNING)
                .min(Comparator.comparing(CommitmentRecord::dueAt));
    }

    private Stream<CommitmentRecord> responses(String number) {
        return ledger.of(number).stream().filter(record -> record.kind() == RESPONSE);
    }

    /** Returns a promise about {@code subject} on the terms of {@code claim}. */
    private Promise promise(Claim claim, Claim subject, Instant from, boolean urgent) {
        return new Promise(
                subject.number(),
                RESPONSE,
                from,
                urgent,
                claim.request().productLine().name(),
                agreement(claim).orElse(null));
    }

    private Optional<Promise.Agreement> agreement(Claim claim) {
        LocalDate day = LocalDate.ofInstant(claim.receivedAt(), clock.getZone());
        return Optional.ofNullable(claim.request().serialKey())
                .flatMap(unit -> contracts.responseTermFor(unit, day))
                .map(ResponsePromises::agreement);
    }

    private static Promise.Agreement agreement(ServiceContract contract) {
        return new Promise.Agreement(Span.hours(contract.responseHours()), contract.number());
    }
}
