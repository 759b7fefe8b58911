package io.aftersales.repairs.web;

import io.aftersales.cases.web.Times;
import io.aftersales.claims.ServiceMode;
import io.aftersales.products.ComponentClass;
import io.aftersales.repairs.Correction;
import io.aftersales.repairs.Diagnosis;
import io.aftersales.repairs.Inspection;
import io.aftersales.repairs.PartUsed;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.repairs.RepairStatus;
import io.aftersales.repairs.Visit;
import io.aftersales.repairs.VisitStatus;
import io.aftersales.repairs.Work;
import io.aftersales.repairs.WorkResult;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.Occasion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repair as JSON; of all lists the oldest first.
 *
 * @param free whether the customer pays nothing; null until it is decided
 * @param reportDueAt until when the customer hears of it next; null where it is over or nobody is reminded of it
 */
@Schema(name = "Repair")
record RepairView(
        String claimNumber,
        RepairStatus status,
        ServiceMode mode,
        @Nullable String engineer,
        @Nullable Boolean free,
        @Nullable RepairOutcome outcome,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime reportDueAt,
        List<VisitView> visits,
        @Nullable DiagnosisView diagnosis,
        List<CoverageView> coverage,
        List<QuoteView> quotes,
        List<WorkView> works,
        List<InspectionView> inspections,
        List<AcceptanceView> acceptances,
        List<CorrectionView> corrections) {

    static RepairView of(RepairFile file, List<CoverageDecision> coverage, ZoneId zone) {
        Diagnosis diagnosis = file.diagnosis();
        return new RepairView(
                file.claimNumber(),
                file.status(),
                file.mode(),
                file.engineer(),
                file.free(),
                file.outcome(),
                Times.at(file.openedAt(), zone),
                Times.atOrNull(file.finishedAt(), zone),
                Times.atOrNull(file.reportDueAt(), zone),
                file.visits().stream().map(visit -> VisitView.of(visit, zone)).toList(),
                diagnosis == null ? null : DiagnosisView.of(diagnosis, zone),
                coverage.stream()
                        .map(decision -> CoverageView.of(decision, zone))
                        .toList(),
                file.quotes().stream()
                        .map(quote -> QuoteView.of(quote, file.consents(), zone))
                        .toList(),
                file.works().stream().map(work -> WorkView.of(work, zone)).toList(),
                file.inspections().stream()
                        .map(inspection -> InspectionView.of(inspection, zone))
                        .toList(),
                file.acceptances().stream()
                        .map(acceptance -> AcceptanceView.of(acceptance, zone))
                        .toList(),
                file.corrections().stream()
                        .map(correction -> CorrectionView.of(correction, zone))
                        .toList());
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "RepairView[" + claimNumber + "]";
    }

    /** An appointment with its dispatch order. */
    @Schema(name = "RepairVisit")
    record VisitView(
            UUID id,
            int number,
            OffsetDateTime bookedAt,
            String engineer,
            String orderedBy,
            OffsetDateTime orderedAt,
            VisitStatus status,
            @Nullable OffsetDateTime arrivedAt,
            boolean punctual,
            @Nullable String note) {

        static VisitView of(Visit visit, ZoneId zone) {
            return new VisitView(
                    visit.id(),
                    visit.number(),
                    Times.at(visit.bookedAt(), zone),
                    visit.engineer(),
                    visit.orderedBy(),
                    Times.at(visit.orderedAt(), zone),
                    visit.status(),
                    Times.atOrNull(visit.arrivedAt(), zone),
                    visit.punctual(),
                    visit.note());
        }
    }

    /** What is wrong with the product. */
    @Schema(name = "RepairDiagnosis")
    record DiagnosisView(
            OffsetDateTime at,
            String by,
            FaultCause cause,
            boolean causeFound,
            String component,
            ComponentClass componentClass,
            String findings) {

        static DiagnosisView of(Diagnosis diagnosis, ZoneId zone) {
            return new DiagnosisView(
                    Times.at(diagnosis.at(), zone),
                    diagnosis.by(),
                    diagnosis.cause(),
                    diagnosis.causeFound(),
                    diagnosis.component(),
                    diagnosis.componentClass(),
                    diagnosis.findings());
        }
    }

    /** Who pays, as it was decided at one time; the last entry counts. */
    @Schema(name = "RepairCoverage")
    record CoverageView(
            OffsetDateTime decidedAt,
            String by,
            Occasion occasion,
            Coverage coverage,
            CoverageGround ground,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate lastDay,
            String rule,
            String clause) {

        static CoverageView of(CoverageDecision decision, ZoneId zone) {
            return new CoverageView(
                    Times.at(decision.decidedAt(), zone),
                    decision.by(),
                    decision.occasion(),
                    decision.coverage(),
                    decision.ground(),
                    decision.startsOn(),
                    decision.lastDay(),
                    decision.ruleText(),
                    decision.clause());
        }
    }

    /** What was done. */
    @Schema(name = "RepairWork")
    record WorkView(
            OffsetDateTime at,
            String by,
            String process,
            List<PartUsed> parts,
            @Nullable Long minutes,
            boolean fullyTested,
            @Nullable Boolean tidiedUp,
            WorkResult result,
            @Nullable String problemMet) {

        static WorkView of(Work work, ZoneId zone) {
            return new WorkView(
                    Times.at(work.doneAt(), zone),
                    work.doneBy(),
                    work.process(),
                    work.parts(),
                    work.minutes(),
                    work.fullyTested(),
                    work.tidiedUp(),
                    work.result(),
                    work.problemMet());
        }
    }

    /** A quality check. */
    @Schema(name = "RepairInspection")
    record InspectionView(OffsetDateTime at, String by, boolean passed, String findings) {

        static InspectionView of(Inspection inspection, ZoneId zone) {
            return new InspectionView(
                    Times.at(inspection.inspectedAt(), zone),
                    inspection.inspectedBy(),
                    inspection.passed(),
                    inspection.findings());
        }
    }

    /** How a record should read. */
    @Schema(name = "RepairCorrection")
    record CorrectionView(OffsetDateTime at, String by, String record, String text, String reason) {

        static CorrectionView of(Correction correction, ZoneId zone) {
            return new CorrectionView(
                    Times.at(correction.at(), zone),
                    correction.by(),
                    correction.record(),
                    correction.text(),
                    correction.reason());
        }
    }
}
