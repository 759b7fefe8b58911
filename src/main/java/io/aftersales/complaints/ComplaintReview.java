package io.aftersales.complaints;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A regular review of complaints and of the promises of all kinds (CMP-38, CMP-49, IMP-06).
 *
 * @param number such as {@code CR-20261130}, after its last day
 * @param dueAt until when it is summarised
 * @param noMeasureReason why nothing need be improved; null where measures follow
 */
public record ComplaintReview(
        String number,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant openedAt,
        Instant dueAt,
        @Nullable String summary,
        @Nullable String noMeasureReason,
        @Nullable Instant summarisedAt,
        @Nullable String summarisedBy) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ComplaintReview[" + number + "]";
    }
}
