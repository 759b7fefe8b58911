package io.aftersales.complaints;

import io.aftersales.cases.JoinedCases;
import io.aftersales.cases.TrackingCodes;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.customers.CustomerDesk;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything on file about a complaint. */
@Service
@Transactional(readOnly = true)
public class ComplaintFiles {

    private final ComplaintRegister register;
    private final Complaints complaints;
    private final CustomerDesk customers;
    private final CommitmentLedger ledger;
    private final TrackingCodes codes;
    private final Improvements improvements;

    ComplaintFiles(
            ComplaintRegister register,
            Complaints complaints,
            CustomerDesk customers,
            CommitmentLedger ledger,
            TrackingCodes codes,
            Improvements improvements) {
        this.register = register;
        this.complaints = complaints;
        this.customers = customers;
        this.ledger = ledger;
        this.codes = codes;
        this.improvements = improvements;
    }

    /**
     * Returns the file of a complaint.
     *
     * @throws io.aftersales.problems.Refused if there is none with that number
     */
    public ComplaintFile get(String number) {
        return file(register.get(number));
    }

    /** Returns the file of the complaint that goes by that tracking code, however it is typed. */
    public Optional<ComplaintFile> trackedBy(String code) {
        return complaints
                .findByReceiptTrackingCodeFingerprint(codes.fingerprint(code))
                .map(this::file);
    }

    /**
     * Returns whose complaint that is.
     *
     * @throws io.aftersales.problems.Refused if there is none with that number
     */
    public UUID customerOf(String number) {
        return register.get(number).customerId();
    }

    /**
     * Returns the number of the complaint that goes on for that one, over all merges: its own, unless it was merged.
     *
     * @throws io.aftersales.problems.Refused if there is none with that number
     */
    public String goesOnAs(String number) {
        return JoinedCases.goesOnAs(number, joined -> register.get(joined).mergedInto());
    }

    /** Returns the files of all complaints of these customers, the oldest first. */
    public List<ComplaintFile> of(Collection<UUID> customerIds) {
        return complaints.findByCustomerIdInOrderByReceiptReceivedAt(customerIds).stream()
                .map(this::file)
                .toList();
    }

    /** Returns the numbers of the complaints about a claim, the oldest first. */
    public List<String> about(String claimNumber) {
        return complaints.about(claimNumber).stream().map(Complaint::number).toList();
    }

    private ComplaintFile file(Complaint complaint) {
        Taking taking = complaint.taking();
        return new ComplaintFile(
                complaint.number(),
                complaint.status(),
                complaint.receivedAt(),
                taking.enteredAt(),
                complaint.receipt().receivedBy(),
                taking.takerName(),
                taking.takerNumber(),
                complaint.receipt().trackingCode(),
                complaint.claimNumber(),
                complaint.record(),
                customers.contact(complaint.customerId()),
                complaint.assessment(),
                complaint.settlement(),
                complaint.closedAt(),
                complaint.mergedInto(),
                complaints.mergedInto(complaint.number()).stream()
                        .map(Complaint::number)
                        .toList(),
                improvements.of(complaint.number()),
                register.timelineOf(complaint.number()),
                ledger.of(complaint.number()));
    }
}
