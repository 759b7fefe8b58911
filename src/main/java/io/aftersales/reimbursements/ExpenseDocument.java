package io.aftersales.reimbursements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of an expense claim.
 *
 * @param reference number of the invoice or name of the paper, as it was written; absent where a file says it all
 * @param file by which its content can be read; absent of a paper
 */
public record ExpenseDocument(
        UUID id,
        DocumentKind kind,
        @Nullable String reference,
        @Nullable UUID file,
        Instant addedAt,
        String addedBy) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ExpenseDocument[" + id + "]";
    }
}
