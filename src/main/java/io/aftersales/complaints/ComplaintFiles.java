package io.aftersales.complaints;

import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.customers.CustomerDesk;
import java.util.List;
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

    ComplaintFiles(ComplaintRegister register, Complaints complaints, CustomerDesk customers, CommitmentLedger ledger) {
        this.register = register;
        this.complaints = complaints;
        this.customers = customers;
        this.ledger = ledger;
    }

    /**
     * Returns the file of a complaint.
     *
     * @throws io.aftersales.problems.Refused if there is none with that number
     */
    public ComplaintFile get(String number) {
        Complaint complaint = register.get(number);
        return new ComplaintFile(
                complaint.number(),
                complaint.status(),
                complaint.receivedAt(),
                complaint.receivedBy(),
                complaint.trackingCode(),
                complaint.claimNumber(),
                complaint.record(),
                customers.contact(complaint.customerId()),
                complaint.assessment(),
                complaint.settlement(),
                complaint.closedAt(),
                complaint.mergedInto(),
                complaints.mergedInto(number).stream().map(Complaint::number).toList(),
                register.timelineOf(number),
                ledger.of(number));
    }

    /** Returns the numbers of the complaints about a claim, the oldest first. */
    public List<String> about(String claimNumber) {
        return complaints.about(claimNumber).stream().map(Complaint::number).toList();
    }
}
