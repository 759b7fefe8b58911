package io.aftersales.budgets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One expense of the sample, and what finance found (BUD-05).
 *
 * @param position counts from 1, in the order of the draw
 * @param legal and {@code compliant} are absent until it was judged
 * @param finding there where it is not legal or not compliant
 * @param followUp what after-sales did about the finding
 */
public record AuditedExpense(
        int position,
        String reference,
        String costCentre,
        long cents,
        Instant spentAt,
        @Nullable Boolean legal,
        @Nullable Boolean compliant,
        @Nullable String finding,
        @Nullable Instant judgedAt,
        @Nullable String judgedBy,
        @Nullable String followUp,
        @Nullable Instant followedUpAt,
        @Nullable String followedUpBy) {

    public boolean judged() {
        return judgedBy != null;
    }

    /** Whether something is wrong with it. */
    public boolean faulty() {
        return Boolean.FALSE.equals(legal) || Boolean.FALSE.equals(compliant);
    }

    /** Whether something is wrong with it that nobody has followed up. */
    public boolean findingOpen() {
        return faulty() && followUp == null;
    }
}
