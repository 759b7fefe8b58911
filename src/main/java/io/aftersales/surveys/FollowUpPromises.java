package io.aftersales.surveys;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.products.ProductLine;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The promise to contact the customer, in the ledger: 3 days from the end of the service, which of a repair is its passed
 * quality check (SVY-05, T08, F11, F66).
 */
@Component
class FollowUpPromises {

    private final CommitmentLedger ledger;

    FollowUpPromises(CommitmentLedger ledger) {
        this.ledger = ledger;
    }

    /** Promises a contact from the end of a service on. The same end is promised once. */
    Promised afterService(String claimNumber, ProductLine line, Instant finishedAt) {
        return promise(claimNumber, CommitmentKind.FOLLOW_UP, line, finishedAt);
    }

    /** Promises a contact to a user whose turn it is (SVY-04). */
    Promised fromTimeToTime(String number, ProductLine line, Instant from) {
        return promise(number, CommitmentKind.PERIODIC_FOLLOW_UP, line, from);
    }

    /** Returns the promise that waits for the contact: of several the one made last. */
    Optional<Promised> open(String number, boolean periodic) {
        return ledger.find(number, kind(periodic), null).stream()
                .filter(record -> record.metAt() == null && !withdrawn(record))
                .reduce((earlier, later) -> later)
                .map(record -> new Promised(
                        record.id(), record.startedAt(), record.warnAt(), record.dueAt(), record.provisional()));
    }

    /** The customer was reached: he answered, or spoke with somebody. */
    void reached(FollowUp followUp, Instant at, String by) {
        ledger.meet(followUp.number(), kind(followUp.periodic()), at, by);
    }

    /** He is not contacted, for a reason that stays on record. A promise that is broken already stays broken. */
    void withdraw(FollowUp followUp, String reason, String by) {
        ledger.cancel(followUp.number(), kind(followUp.periodic()), reason, by);
    }

    /** The customer of a claim was reached before its follow-up was opened. */
    void reachedBefore(String claimNumber, Instant at, String by) {
        ledger.meet(claimNumber, CommitmentKind.FOLLOW_UP, at, by);
    }

    /** As {@link #withdraw(FollowUp, String, String)}, of a claim whose follow-up was not opened yet. */
    void withdraw(String claimNumber, String reason, String by) {
        ledger.cancel(claimNumber, CommitmentKind.FOLLOW_UP, reason, by);
    }

    /** Promises that what the customer told is settled soon (SVY-09). */
    Promised toSettle(FollowUp followUp, Instant toldAt) {
        return promise(
                followUp.number(),
                CommitmentKind.PROBLEM_SETTLEMENT,
                followUp.subject().productLine(),
                toldAt);
    }

    void settled(FollowUp followUp, Instant at, String by) {
        ledger.meet(followUp.number(), CommitmentKind.PROBLEM_SETTLEMENT, at, by);
    }

    private Promised promise(String number, CommitmentKind kind, ProductLine line, Instant from) {
        return ledger.promise(new Promise(number, kind, from, false, line.name(), null));
    }

    private static CommitmentKind kind(boolean periodic) {
        return periodic ? CommitmentKind.PERIODIC_FOLLOW_UP : CommitmentKind.FOLLOW_UP;
    }

    private static boolean withdrawn(CommitmentRecord record) {
        return record.events().stream().anyMatch(event -> event.type().equals("CANCELLED"));
    }
}
