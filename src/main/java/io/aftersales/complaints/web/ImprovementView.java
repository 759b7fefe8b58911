package io.aftersales.complaints.web;

import io.aftersales.cases.web.Times;
import io.aftersales.complaints.Improvement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An improvement as JSON.
 *
 * @param complaintNumber the complaint it follows from; null where a review led to it
 * @param reviewNumber the review it follows from; null where a complaint led to it
 * @param department that carries it out, in words; after a review the name of its group
 */
@Schema(name = "ComplaintImprovement")
record ImprovementView(
        @Nullable String complaintNumber,
        @Nullable String reviewNumber,
        String text,
        String department,
        LocalDate checkOn,
        Improvement.Status status,
        OffsetDateTime plannedAt,
        @Nullable OffsetDateTime checkedAt,
        @Nullable String checkedBy,
        @Nullable OffsetDateTime carriedOutAt) {

    static List<ImprovementView> list(List<Improvement> improvements, ZoneId zone) {
        return improvements.stream()
                .map(improvement -> new ImprovementView(
                        improvement.complaintNumber(),
                        improvement.reviewNumber(),
                        improvement.text(),
                        improvement.department(),
                        improvement.checkOn(),
                        improvement.status(),
                        Times.at(improvement.plannedAt(), zone),
                        Times.atOrNull(improvement.checkedAt(), zone),
                        improvement.checkedBy(),
                        Times.atOrNull(improvement.carriedOutAt(), zone)))
                .toList();
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ImprovementView[" + (complaintNumber == null ? reviewNumber : complaintNumber) + "]";
    }
}
