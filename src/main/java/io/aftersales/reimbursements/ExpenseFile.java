package io.aftersales.reimbursements;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about an expense claim; amounts are hundredths of the currency.
 *
 * @param paymentDueAt until when it is paid; absent until it was handed in
 * @param internalCents what the calculation sheet says that this engineer cost; absent where there is none (F46)
 * @param commitments the oldest first, as are the documents and the timeline
 */
public record ExpenseFile(
        String number,
        String claimNumber,
        String engineer,
        ExpenseStatus status,
        Instant serviceEndedAt,
        Instant submissionDueAt,
        String currency,
        List<ExpenseLine> lines,
        List<ExpenseDocument> documents,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        boolean late,
        @Nullable String lateReason,
        @Nullable String costCentre,
        boolean overBudget,
        @Nullable Instant paymentDueAt,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        @Nullable String returnedReason,
        @Nullable Instant endedAt,
        @Nullable ExpensePayment payment,
        @Nullable Long internalCents,
        List<CommitmentRecord> commitments,
        List<CaseEntry> timeline) {

    public long claimedCents() {
        return lines.stream().mapToLong(ExpenseLine::amountCents).sum();
    }

    /** Returns what is paid; null until it was reviewed. */
    public @Nullable Long approvedCents() {
        return lines.isEmpty() || lines.stream().anyMatch(line -> line.approvedCents() == null)
                ? null
                : lines.stream()
                        .mapToLong(line -> line.approvedCents() == null ? 0 : line.approvedCents())
                        .sum();
    }

    /** Returns by how much more is claimed than the sheet says; null where there is no sheet. */
    public @Nullable Long aboveInternalCents() {
        return internalCents == null ? null : claimedCents() - internalCents;
    }

    /** Whether the engineer still works on it. */
    public boolean open() {
        return status == ExpenseStatus.OPEN || status == ExpenseStatus.RETURNED;
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ExpenseFile[" + number + ", " + status + "]";
    }
}
