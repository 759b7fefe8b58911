package io.aftersales.reimbursements;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of expense claims.
 *
 * @param page from 0
 */
public record ExpensePage(List<Row> rows, int page, int size, long total) {

    /** One claim, in short. */
    public record Row(
            String number,
            String claimNumber,
            String engineer,
            ExpenseStatus status,
            Instant openedAt,
            @Nullable Instant submittedAt,
            long claimedCents,
            long approvedCents,
            String currency,
            @Nullable Instant dueAt) {}

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }
}
