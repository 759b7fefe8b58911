package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * An acceptance as it was handed over, or that somebody does not accept.
 *
 * @param round number of the quality check after which the customer was shown the result, see {@link RepairFile#round}
 * @param mayAccept whether the one who signs decides for the customer (FLD-01)
 */
public record AcceptanceReport(
        int round,
        @Nullable String acceptedBy,
        boolean mayAccept,
        boolean satisfied,
        @Nullable String content,
        @Nullable String quality,
        @Nullable String attitude,
        boolean demonstrated,
        boolean advised,
        @Nullable String opinion) {

    @Override
    public String toString() {
        return "AcceptanceReport[" + satisfied + "]";
    }
}
