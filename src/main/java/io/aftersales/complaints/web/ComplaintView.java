package io.aftersales.complaints.web;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.web.CustomerView;
import io.aftersales.cases.web.Times;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.Severity;
import io.aftersales.commitments.web.CommitmentView;
import io.aftersales.complaints.Assessment;
import io.aftersales.complaints.CauseClass;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintNature;
import io.aftersales.complaints.ComplaintRecord;
import io.aftersales.complaints.ComplaintStatus;
import io.aftersales.complaints.MeasureKind;
import io.aftersales.complaints.RootCause;
import io.aftersales.complaints.Settlement;
import io.aftersales.products.ProductLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complaint file as JSON; where a field was handed in with the complaint, it has the same name and place.
 *
 * @param enteredAt when it was put on file, null where that was not kept
 * @param taker who took it down, as he was called then; null where the customer did it himself
 * @param trackingCode null for readers who may not write to the complaint
 * @param category as it was handed in; the one that counts is that of the assessment
 */
@Schema(name = "Complaint")
record ComplaintView(
        String number,
        ComplaintStatus status,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime enteredAt,
        String receivedBy,
        @Nullable Taker taker,
        @Nullable String trackingCode,
        ClaimChannel channel,
        ComplaintCategory category,
        ProductLine productLine,
        @Nullable String claimNumber,
        CustomerView customer,
        Product product,
        Purchase purchase,
        String content,
        @Nullable String demand,
        AssessmentView assessment,
        SettlementView settlement,
        @Nullable OffsetDateTime closedAt,
        @Nullable String mergedInto,
        List<String> tookOver,
        List<ImprovementView> improvements,
        List<CommitmentView> commitments,
        List<Entry> timeline) {

    static ComplaintView of(ComplaintFile file, @Nullable String trackingCode, ZoneId zone) {
        ComplaintRecord record = file.record();
        return new ComplaintView(
                file.number(),
                file.status(),
                Times.at(file.receivedAt(), zone),
                Times.atOrNull(file.enteredAt(), zone),
                file.receivedBy(),
                Taker.of(file),
                trackingCode,
                record.channel(),
                record.reportedCategory(),
                record.productLine(),
                file.claimNumber(),
                CustomerView.of(file.customer()),
                new Product(record.model(), record.serialNumber()),
                new Purchase(record.purchaseDate()),
                record.content(),
                record.demand(),
                AssessmentView.of(file.assessment()),
                SettlementView.of(file.settlement(), zone),
                Times.atOrNull(file.closedAt(), zone),
                file.mergedInto(),
                file.tookOver(),
                ImprovementView.list(file.improvements(), zone),
                file.commitments().stream()
                        .map(promise -> CommitmentView.of(promise, zone))
                        .toList(),
                file.timeline().stream().map(entry -> Entry.of(entry, zone)).toList());
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ComplaintView[" + number + "]";
    }

    @Schema(name = "ComplaintTaker")
    record Taker(@Nullable String name, @Nullable String employeeNumber) {

        static @Nullable Taker of(ComplaintFile file) {
            return file.taker().isEmpty() ? null : new Taker(file.takerName(), file.takerNumber());
        }
    }

    @Schema(name = "ComplaintProduct")
    record Product(@Nullable String model, @Nullable String serialNumber) {}

    @Schema(name = "ComplaintPurchaseDate")
    record Purchase(@Nullable LocalDate date) {}

    @Schema(name = "ComplaintAssessment")
    record AssessmentView(
            ComplaintCategory category,
            Severity severity,
            ComplaintNature nature,
            boolean urgent,
            String department,
            @Nullable String owner,
            @Nullable String complainedAbout) {

        static AssessmentView of(Assessment assessment) {
            return new AssessmentView(
                    assessment.category(),
                    assessment.severity(),
                    assessment.nature(),
                    assessment.urgent(),
                    assessment.department(),
                    assessment.owner(),
                    assessment.complainedAbout());
        }
    }

    @Schema(name = "ComplaintSettlement")
    record SettlementView(
            @Nullable CauseClass causeClass,
            @Nullable Boolean abnormal,
            @Nullable MeasureKind measureKind,
            @Nullable Boolean upheld,
            @Nullable OffsetDateTime handledAt,
            @Nullable OffsetDateTime resultToldAt,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            @Nullable RootCause rootCause) {

        static SettlementView of(Settlement settlement, ZoneId zone) {
            return new SettlementView(
                    settlement.causeClass(),
                    settlement.abnormal(),
                    settlement.measureKind(),
                    settlement.upheld(),
                    Times.atOrNull(settlement.handledAt(), zone),
                    Times.atOrNull(settlement.resultToldAt(), zone),
                    settlement.solved(),
                    settlement.satisfaction(),
                    settlement.rootCause());
        }
    }

    /**
     * Something that happened.
     *
     * @param texts what people wrote, by the name of the field
     */
    @Schema(name = "ComplaintEntry")
    record Entry(String type, OffsetDateTime at, String by, Map<String, String> facts, Map<String, String> texts) {

        static Entry of(CaseEntry entry, ZoneId zone) {
            return new Entry(entry.type(), Times.at(entry.at(), zone), entry.by(), entry.facts(), entry.texts());
        }

        @Override
        public String toString() {
            return "Entry[" + type + "]";
        }
    }
}
