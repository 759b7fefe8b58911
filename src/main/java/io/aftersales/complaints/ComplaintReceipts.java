package io.aftersales.complaints;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes receipts. They tell what was promised when the complaint came in, not what became of it. */
@Component
class ComplaintReceipts {

    private final ComplaintRegister register;
    private final CommitmentLedger ledger;

    ComplaintReceipts(ComplaintRegister register, CommitmentLedger ledger) {
        this.register = register;
        this.ledger = ledger;
    }

    ComplaintReceipt of(String number) {
        Complaint complaint = register.get(number);
        List<CommitmentRecord> promises = ledger.of(number);
        return new ComplaintReceipt(
                number,
                complaint.receivedAt(),
                first(promises, CommitmentKind.COMPLAINT_ACKNOWLEDGEMENT),
                first(promises, CommitmentKind.COMPLAINT_RESOLUTION),
                complaint.receipt().trackingCode());
    }

    private static Instant first(List<CommitmentRecord> promises, CommitmentKind kind) {
        return promises.stream()
                .filter(promise -> promise.kind() == kind)
                .findFirst()
                .orElseThrow()
                .promisedDueAt();
    }
}
