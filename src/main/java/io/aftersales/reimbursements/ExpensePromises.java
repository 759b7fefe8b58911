package io.aftersales.reimbursements;

import static io.aftersales.commitments.CommitmentKind.EXPENSE_PAYMENT;
import static io.aftersales.commitments.CommitmentKind.EXPENSE_SUBMISSION;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two promises of an expense claim, in the ledger: handed in within 30 days, paid within 15 (EXP-06, EXP-07). */
@Component
class ExpensePromises {

    private final CommitmentLedger ledger;

    ExpensePromises(CommitmentLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The day of the service does not count (F30).
     *
     * @param warning when the engineer is told of one that ends then, the second of his reminders (T09)
     */
    Promised submission(ExpenseClaim claim, UnaryOperator<Instant> warning) {
        return promise(claim, EXPENSE_SUBMISSION, claim.serviceEndedAt(), warning);
    }

    /** Returns until when it was to be handed in. */
    Instant submissionDueAt(String number) {
        return latest(number, EXPENSE_SUBMISSION).orElseThrow().dueAt();
    }

    void submitted(ExpenseClaim claim, Instant at, String by) {
        ledger.meet(claim.number(), EXPENSE_SUBMISSION, at, by);
    }

    void nothingClaimed(ExpenseClaim claim, String by) {
        ledger.cancel(claim.number(), EXPENSE_SUBMISSION, "There was nothing to claim", by);
    }

    /** From the receipt of a complete claim by finance; that day does not count (F30, F48). */
    Promised payment(ExpenseClaim claim, Instant receivedAt) {
        return promise(claim, EXPENSE_PAYMENT, receivedAt, null);
    }

    /** Returns the promise to pay; empty until the claim was handed in. */
    Optional<CommitmentRecord> payment(String number) {
        return latest(number, EXPENSE_PAYMENT);
    }

    /** The clock stands while the engineer corrects it (F48); one that is over already goes on. */
    void returned(ExpenseClaim claim, Instant now, String by) {
        payment(claim.number())
                .filter(record -> record.status() == CommitmentStatus.RUNNING && !now.isAfter(record.dueAt()))
                .ifPresent(record -> ledger.pause(record.id(), "The claim was returned to the engineer", by));
    }

    Promised resubmitted(ExpenseClaim claim, String by) {
        return ledger.resume(payment(claim.number()).orElseThrow().id(), by);
    }

    void paid(ExpenseClaim claim, Instant at, String by) {
        ledger.meet(claim.number(), EXPENSE_PAYMENT, at, by);
    }

    /** Nothing is owed any more. What is broken already stays broken. */
    void withdraw(ExpenseClaim claim, String reason, String by) {
        ledger.cancel(claim.number(), EXPENSE_PAYMENT, reason, by);
    }

    private Optional<CommitmentRecord> latest(String number, CommitmentKind kind) {
        return ledger.find(number, kind, null).stream().reduce((earlier, later) -> later);
    }

    private Promised promise(
            ExpenseClaim claim, CommitmentKind kind, Instant from, @Nullable UnaryOperator<Instant> warning) {
        return ledger.promise(new Promise(claim.number(), kind, from, false, claim.productLine(), null, warning));
    }
}
