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
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The promise to reach the customer in time: in the ledger, and in the process that watches over it. */
@Component
class ResponsePromises {

    private final CommitmentLedger ledger;
    private final ServiceContracts contracts;
    private final ClaimProcess process;
    private final Clock clock;

    ResponsePromises(CommitmentLedger ledger, ServiceContracts contracts, ClaimProcess process, Clock clock) {
        this.ledger = ledger;
        this.contracts = contracts;
        this.process = process;
        this.clock = clock;
    }

    /** Promises a response from receipt of the claim; a stricter contract counts instead of the table (PRE-04). */
    Promised make(Claim claim) {
        Promised promised = ledger.promise(
                promise(claim, claim.receivedAt(), claim.urgency().urgent()));
        claim.promiseResponse(promised.dueAt());
        return promised;
    }

    /**
     * Makes the promise stricter where it is running.
     *
     * @return the new promise, empty when the running one is strict enough, kept or broken already
     */
    Optional<Promised> tighten(Claim claim, Instant from, boolean urgent) {
        Optional<Promised> stricter =
                running(claim).flatMap(record -> ledger.tighten(record.id(), promise(claim, from, urgent)));
        stricter.ifPresent(promised -> {
            claim.promiseResponse(promised.dueAt());
            process.tightenResponse(claim.number(), promised);
        });
        return stricter;
    }

    /** The process knows that the claim is urgent, also when there is no promise left to make stricter. */
    void hurry(Claim claim) {
        process.makeUrgent(claim.number());
    }

    /** The customer was reached. */
    void meet(Claim claim, Instant at, String by) {
        ledger.meet(claim.number(), RESPONSE, at, by);
    }

    /** The customer need not be reached any more. A promise that is broken already stays broken. */
    void withdraw(Claim claim, String reason, String by) {
        ledger.cancel(claim.number(), RESPONSE, reason, by);
    }

    /**
     * Hands the response over to an earlier claim, which keeps the earlier of both promises, and ends the process of
     * {@code claim}.
     *
     * @return the stricter promise of the earlier claim, empty when its own was early enough
     */
    Optional<Promised> handOver(Claim claim, Claim earlier, String by) {
        Optional<Promised> stricter = running(claim)
                .filter(record -> record.dueAt().isBefore(earlier.responseDueAt()))
                .flatMap(record ->
                        tighten(earlier, record.startedAt(), claim.urgency().coveredAt(record.startedAt())));
        withdraw(claim, "Repeats " + earlier.number(), by);
        process.end(claim.number());
        return stricter;
    }

    private Optional<CommitmentRecord> running(Claim claim) {
        return ledger.of(claim.number()).stream()
                .filter(record -> record.kind() == RESPONSE && record.status() == CommitmentStatus.RUNNING)
                .min(Comparator.comparing(CommitmentRecord::dueAt));
    }

    private Promise promise(Claim claim, Instant from, boolean urgent) {
        return new Promise(
                claim.number(),
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
