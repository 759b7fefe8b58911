package io.aftersales.complaints;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.customers.ContactDetails;
import io.aftersales.engine.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about a complaint, for staff.
 *
 * @param receivedAt when it came in; all that is promised counts from it
 * @param enteredAt when it was put on file, null where that was not kept
 * @param receivedBy login of who took it down, or {@link ComplaintIntake#CUSTOMER}
 * @param takerName what he was called then, null where that is not known
 * @param takerNumber his employee number then, null where that is not known (CMP-04)
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
        @Nullable String takerName,
        @Nullable String takerNumber,
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

    /** Returns who took it down, by name and employee number as far as they are known; empty where no colleague did. */
    public Optional<String> taker() {
        if (receivedBy.equals(ComplaintIntake.CUSTOMER) || receivedBy.equals(CurrentUser.SYSTEM)) {
            return Optional.empty();
        }
        String name = takerName == null ? receivedBy : takerName;
        return Optional.of(takerNumber == null ? name : name + ", " + takerNumber);
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ComplaintFile[" + number + "]";
    }
}
