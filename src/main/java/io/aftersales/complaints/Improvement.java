package io.aftersales.complaints;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An improvement that keeps the root cause of a complaint from coming back, and how it stands (CMP-47, CMP-48).
 *
 * @param complaintNumber the complaint it follows from; null where a review led to it
 * @param reviewNumber the review it follows from (CMP-49); null where a complaint led to it
 * @param department that carries it out, in words; after a review the name of its group
 * @param checkOn day of the next check; of one that was carried out, of the last
 * @param checkedAt when it was checked last, null before the first time
 */
public record Improvement(
        @Nullable String complaintNumber,
        @Nullable String reviewNumber,
        String text,
        String department,
        LocalDate checkOn,
        Status status,
        Instant plannedAt,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        @Nullable Instant carriedOutAt) {

    /** How an improvement stands. */
    public enum Status {
        OPEN,
        /** Not carried out, and the day of its check is over. */
        OVERDUE,
        CARRIED_OUT
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Improvement[" + (complaintNumber == null ? reviewNumber : complaintNumber) + ", " + status + "]";
    }
}
