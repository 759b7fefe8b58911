package io.aftersales.claims;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import org.springframework.stereotype.Component;

/** Writes receipts. They tell what was promised when the claim came in, not what became of it. */
@Component
class ClaimReceipts {

    private final ClaimRegister register;
    private final CommitmentLedger ledger;

    ClaimReceipts(ClaimRegister register, CommitmentLedger ledger) {
        this.register = register;
        this.ledger = ledger;
    }

    ClaimReceipt of(String number) {
        Claim claim = register.get(number);
        return new ClaimReceipt(
                number,
                ClaimStatus.RECEIVED,
                claim.receivedAt(),
                ledger.of(number).stream()
                        .filter(record -> record.kind() == CommitmentKind.RESPONSE)
                        .findFirst()
                        .map(CommitmentRecord::promisedDueAt)
                        .orElseGet(claim::responseDueAt),
                claim.trackingCode());
    }
}
