package io.aftersales.replacements.web;

import io.aftersales.cases.web.Times;
import io.aftersales.claims.ProofType;
import io.aftersales.replacements.ApplicationRecord;
import io.aftersales.replacements.Condition;
import io.aftersales.replacements.Demand;
import io.aftersales.replacements.DemandRoute;
import io.aftersales.replacements.Refund;
import io.aftersales.replacements.ReplacementFile;
import io.aftersales.replacements.ReplacementOutcome;
import io.aftersales.replacements.ReplacementStatus;
import io.aftersales.replacements.TakeBack;
import io.aftersales.replacements.Wish;
import io.aftersales.warranty.FaultCause;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as JSON. */
@Schema(name = "Replacement")
record ReplacementView(
        UUID id,
        String claimNumber,
        ReplacementStatus status,
        OffsetDateTime openedAt,
        Application application,
        @Nullable EntitlementView entitlement,
        @Nullable ExchangeView exchange,
        @Nullable TakeBackView takeBack,
        @Nullable RefundView refund,
        @Nullable DemandView demand,
        List<OfferView> offers,
        @Nullable ReplacementOutcome outcome,
        @Nullable OffsetDateTime closedAt,
        List<CorrectionView> corrections) {

    static ReplacementView of(ReplacementFile file, ZoneId zone) {
        return new ReplacementView(
                file.id(),
                file.claimNumber(),
                file.status(),
                Times.at(file.openedAt(), zone),
                Application.of(file.application()),
                file.entitlement()
                        .map(entitlement -> EntitlementView.of(entitlement, zone))
                        .orElse(null),
                file.exchange().map(ExchangeView::of).orElse(null),
                file.takeBack().map(TakeBackView::of).orElse(null),
                file.refund().map(RefundView::of).orElse(null),
                file.demand().map(DemandView::of).orElse(null),
                file.offers().stream().map(OfferView::of).toList(),
                file.outcome().orElse(null),
                Times.atOrNull(file.closedAt(), zone),
                file.corrections().stream()
                        .map(correction -> CorrectionView.of(correction, zone))
                        .toList());
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ReplacementView[" + claimNumber + "]";
    }

    /** What was applied for. */
    @Schema(name = "ReplacementApplication")
    record Application(
            Wish wish,
            String faultDescription,
            @Nullable ProofType proofType,
            @Nullable String proofNumber,
            @Nullable LocalDate purchasedOn,
            @Nullable String serialNumber,
            Condition condition,
            FaultCause cause,
            @Nullable String specialReason,
            @Nullable String other,
            String appliedBy) {

        static Application of(ApplicationRecord record) {
            return new Application(
                    record.wish(),
                    record.faultDescription(),
                    record.proofType(),
                    record.proofNumber(),
                    record.purchasedOn(),
                    record.serialKey(),
                    record.condition(),
                    record.cause(),
                    record.specialReason(),
                    record.remarks(),
                    record.appliedBy());
        }

        @Override
        public String toString() {
            return "Application[" + wish + "]";
        }
    }

    /** The original product. */
    @Schema(name = "ReplacementTakeBack")
    record TakeBackView(
            @Nullable String serialNumber,
            LocalDate on,
            String by,
            @Nullable String state) {

        static TakeBackView of(TakeBack original) {
            return new TakeBackView(
                    original.takenBackKey(), original.takenBackOn(), original.takenBackBy(), original.takenBackState());
        }

        @Override
        public String toString() {
            return "TakeBackView[" + on + "]";
        }
    }

    /** The money that goes back. */
    @Schema(name = "ReplacementRefund")
    record RefundView(
            long amountCents,
            String currency,
            String reason,
            String proposedBy,
            @Nullable String approvedBy,
            @Nullable LocalDate paidOn,
            @Nullable String paidBy,
            @Nullable String paymentReference) {

        static RefundView of(Refund refund) {
            return new RefundView(
                    refund.refundCents(),
                    refund.refundCurrency(),
                    refund.refundReason(),
                    refund.refundProposedBy(),
                    refund.refundApprovedBy(),
                    refund.refundPaidOn(),
                    refund.refundPaidBy(),
                    refund.refundReference());
        }

        @Override
        public String toString() {
            return "RefundView[" + amountCents + "]";
        }
    }

    /** A demand for compensation. */
    @Schema(name = "CompensationDemand")
    record DemandView(
            String reason,
            String demanded,
            boolean realLoss,
            String recordedBy,
            @Nullable DemandRoute route) {

        static DemandView of(Demand demand) {
            return new DemandView(
                    demand.demandReason(),
                    demand.demanded(),
                    demand.realLoss(),
                    demand.demandRecordedBy(),
                    demand.demandRoute());
        }

        @Override
        public String toString() {
            return "DemandView[" + route + "]";
        }
    }
}
