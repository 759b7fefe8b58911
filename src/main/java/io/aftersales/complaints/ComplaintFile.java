package io.aftersales.complaints;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.customers.ContactDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about a complaint, for staff.
 *
 * @param receivedAt when it came in; all that is promised counts from it
 * @param enteredAt when it was put on file, null where that was not kept
 * @param claimNumber of the claim that it is about; both keep their own clocks (F68)
 * @param mergedInto the earlier complaint that goes on for this one
 * @param tookOver later complaints that this one goes on for
 * @param improvements against its root cause, the oldest first
 * @param timeline the oldest first, with what people wrote
 */
public record ComplaintFile(
        String number,
        ComplaintStatus status,
        Instant receivedAt,
        @Nullable Instant enteredAt,
        String receivedBy,
        String trackingCode,
        @Nullable String claimNumber,
        ComplaintRecord record,
        ContactDetails customer,
        Assessment assessment,
        Settlement settlement,
        @Nullable Instant closedAt,
        @Nullable String mergedInto,
        List<String> tookOver,
        List<Improvement> improvements,
        List<CaseEntry> timeline,
        List<CommitmentRecord> commitments) {

    /** Whether it came in before it was put on file. */
    public boolean enteredLater() {
        return enteredAt != null && enteredAt.isAfter(receivedAt);
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ComplaintFile[" + number + "]";
    }
}
