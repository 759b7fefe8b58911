package io.aftersales.complaints.web;

import io.aftersales.cases.web.Times;
import io.aftersales.complaints.CauseClass;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintStatus;
import io.aftersales.complaints.RegisterLine;
import io.aftersales.complaints.RegisterPage;
import io.aftersales.complaints.RootCause;
import io.aftersales.products.ProductLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the complaint register as JSON. */
@Schema(name = "ComplaintRegister")
record RegisterView(List<Line> items, int page, int size, long total) {

    static RegisterView of(RegisterPage page, ZoneId zone) {
        return new RegisterView(
                page.lines().stream().map(line -> Line.of(line, zone)).toList(),
                page.page(),
                page.pageSize(),
                page.total());
    }

    /**
     * One complaint.
     *
     * @param promisedDueAt until when it was to be handled at first
     * @param dueAt until when it is now
     * @param lateBy how much later than {@code dueAt} it was handled, or is not handled by now; null when it is not late
     */
    @Schema(name = "ComplaintRegisterLine")
    record Line(
            String number,
            ComplaintStatus status,
            OffsetDateTime receivedAt,
            ComplaintCategory category,
            boolean urgent,
            String department,
            @Nullable String owner,
            @Nullable String claimNumber,
            ProductLine productLine,
            @Nullable String model,
            @Nullable CauseClass causeClass,
            @Nullable RootCause rootCause,
            @Nullable Boolean upheld,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            OffsetDateTime promisedDueAt,
            OffsetDateTime dueAt,
            boolean extended,
            @Nullable OffsetDateTime handledAt,

            @Schema(type = "string", example = "PT51H") @Nullable String lateBy,

            @Nullable OffsetDateTime closedAt) {

        static Line of(RegisterLine line, ZoneId zone) {
            var settlement = line.settlement();
            return new Line(
                    line.number(),
                    line.status(),
                    Times.at(line.receivedAt(), zone),
                    line.category(),
                    line.urgent(),
                    line.department(),
                    line.owner(),
                    line.claimNumber(),
                    line.productLine(),
                    line.model(),
                    settlement.causeClass(),
                    settlement.rootCause(),
                    settlement.upheld(),
                    settlement.solved(),
                    settlement.satisfaction(),
                    Times.at(line.resolution().promisedDueAt(), zone),
                    Times.at(line.resolution().dueAt(), zone),
                    line.extended(),
                    Times.atOrNull(settlement.handledAt(), zone),
                    line.lateBy().map(Duration::toString).orElse(null),
                    Times.atOrNull(line.closedAt(), zone));
        }
    }
}
