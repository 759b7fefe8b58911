package io.aftersales.fees;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about the fees of a service.
 *
 * @param versions at least one, the oldest first; the last one counts
 */
public record FeeFile(
        String claimNumber,
        String currency,
        ReviewState review,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        List<SheetVersion> versions,
        Optional<CustomerCharge> charge) {

    public SheetVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "FeeFile[" + claimNumber + "]";
    }
}
