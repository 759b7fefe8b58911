package io.aftersales.complaints;

import static io.aftersales.commitments.CommitmentKind.COMPLAINT_ACKNOWLEDGEMENT;
import static io.aftersales.commitments.CommitmentKind.COMPLAINT_CLASSIFICATION;
import static io.aftersales.commitments.CommitmentKind.COMPLAINT_RESOLUTION;
import static io.aftersales.commitments.CommitmentKind.COMPLAINT_RESULT;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is promised to a complainant, in the ledger. The limits are rows of {@code service-commitments.dmn}. */
@Component
class ComplaintPromises {

    private static final List<CommitmentKind> ALL =
            List.of(COMPLAINT_ACKNOWLEDGEMENT, COMPLAINT_CLASSIFICATION, COMPLAINT_RESOLUTION, COMPLAINT_RESULT);

    private final CommitmentLedger ledger;

    ComplaintPromises(CommitmentLedger ledger) {
        this.ledger = ledger;
    }

    /** Promises a confirmation, from receipt. */
    Promised acknowledgement(Complaint complaint) {
        return promise(complaint, COMPLAINT_ACKNOWLEDGEMENT, complaint.receivedAt());
    }

    /** Promises that the department classifies, from the moment at which it got the complaint. */
    Promised classification(Complaint complaint, Instant from) {
        return promise(complaint, COMPLAINT_CLASSIFICATION, from);
    }

    /** Promises that the complaint is handled, from receipt; the day of receipt does not count (F30). */
    Promised resolution(Complaint complaint) {
        return promise(complaint, COMPLAINT_RESOLUTION, complaint.receivedAt());
    }

    /** Promises that the result is told, from the end of handling. */
    Promised result(Complaint complaint, Instant from) {
        return promise(complaint, COMPLAINT_RESULT, from);
    }

    void acknowledged(Complaint complaint, Instant at, String by) {
        ledger.meet(complaint.number(), COMPLAINT_ACKNOWLEDGEMENT, at, by);
    }

    void classified(Complaint complaint, Instant at, String by) {
        ledger.meet(complaint.number(), COMPLAINT_CLASSIFICATION, at, by);
    }

    void handled(Complaint complaint, Instant at, String by) {
        ledger.meet(complaint.number(), COMPLAINT_RESOLUTION, at, by);
    }

    void told(Complaint complaint, Instant at, String by) {
        ledger.meet(complaint.number(), COMPLAINT_RESULT, at, by);
    }

    /** Nothing of all this is owed any more. What is broken already stays broken. */
    void withdraw(Complaint complaint, String reason, String by) {
        ALL.forEach(kind -> ledger.cancel(complaint.number(), kind, reason, by));
    }

    /** Returns the promise to handle the complaint that counts: of several the one that is due first. */
    CommitmentRecord resolutionOf(String number) {
        return ledger.of(number).stream()
                .filter(record -> record.kind() == COMPLAINT_RESOLUTION)
                .min(Comparator.comparing(CommitmentRecord::dueAt))
                .orElseThrow(
                        () -> new IllegalStateException("Complaint %s has no resolution promise".formatted(number)));
    }

    /**
     * Makes sure that the promise may be extended once more (F34).
     *
     * @throws io.aftersales.problems.Refused if it was extended as often as its kind allows
     */
    void expectExtensible(CommitmentRecord resolution) {
        ledger.expectExtensible(resolution.id());
    }

    /** Extends the promise to handle the complaint; see {@link CommitmentLedger#extend}. */
    Promised extend(String number, Instant newDueAt, String reason, Instant customerToldAt, String by) {
        return ledger.extend(resolutionOf(number).id(), newDueAt, reason, customerToldAt, by);
    }

    /**
     * Lets a complaint keep the promise that was made for a later one about the same matter, where that one is due
     * earlier: after an extension, or when the later one had come in before.
     */
    void keepEarliest(Complaint earlier, Complaint later) {
        ledger.tighten(resolutionOf(earlier.number()).id(), request(earlier, COMPLAINT_RESOLUTION, later.receivedAt()));
    }

    private Promised promise(Complaint complaint, CommitmentKind kind, Instant from) {
        return ledger.promise(request(complaint, kind, from));
    }

    private static Promise request(Complaint complaint, CommitmentKind kind, Instant from) {
        return new Promise(
                complaint.number(),
                kind,
                from,
                complaint.assessment().urgent(),
                complaint.record().productLine().name(),
                null);
    }
}
