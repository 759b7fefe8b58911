package io.aftersales.claims.web;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.web.CustomerView;
import io.aftersales.cases.web.Times;
import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimOutcome;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.ContactChannel;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.ServiceMode;
import io.aftersales.claims.ServiceRecord;
import io.aftersales.claims.ServiceType;
import io.aftersales.claims.Severity;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.claims.WarrantyConditions;
import io.aftersales.commitments.web.CommitmentView;
import io.aftersales.products.ProductLine;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim file as JSON; where a field was handed in with the claim, it has the same name and place.
 *
 * @param enteredAt when it was put on file, null where that was when it came in
 * @param assumed the fields that nobody has said: what they hold is taken for granted until staff record it
 * @param trackingCode null for readers who may not write to the claim
 */
record ClaimView(
        String number,
        ClaimStatus status,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime enteredAt,
        String receivedBy,
        OffsetDateTime responseDueAt,
        @Nullable OffsetDateTime respondedAt,
        @Nullable String trackingCode,
        ClaimChannel channel,
        ClaimKind kind,
        ServiceType serviceType,
        ProductLine productLine,
        boolean urgent,
        @Nullable UrgencyReason urgencyReason,
        ChargeBasis chargeBasis,
        @Nullable Severity severity,
        CustomerView customer,
        Product product,
        Purchase purchase,
        String symptom,
        List<String> assumed,
        Service service,
        @Nullable Closing closing,
        @Nullable String linkedTo,
        List<String> repeatedBy,
        List<Attempt> contactAttempts,
        @Nullable CoverageView coverage,
        List<CommitmentView> commitments,
        List<Entry> timeline) {

    static ClaimView of(ClaimFile file, @Nullable String trackingCode, ZoneId zone) {
        ClaimRequest request = file.request();
        return new ClaimView(
                file.number(),
                file.status(),
                Times.at(file.receivedAt(), zone),
                Times.atOrNull(file.enteredLater().orElse(null), zone),
                file.receivedBy(),
                Times.at(file.responseDueAt(), zone),
                file.respondedAt() == null ? null : Times.at(file.respondedAt(), zone),
                trackingCode,
                request.channel(),
                request.kind(),
                request.serviceType(),
                request.productLine(),
                file.urgency().urgent(),
                file.urgency().reason(),
                file.chargeBasis(),
                file.severity(),
                CustomerView.of(file.customer()),
                new Product(request.model(), request.serialNumber(), request.category()),
                new Purchase(request.purchaseDate(), request.proofType(), request.proofNumber()),
                request.symptom(),
                request.assumed().fields(),
                Service.of(file.service()),
                file.closing().map(closing -> Closing.of(closing, zone)).orElse(null),
                file.linkedTo(),
                file.repeatedBy(),
                file.attempts().stream()
                        .map(attempt -> Attempt.of(attempt, zone))
                        .toList(),
                file.latestCoverage()
                        .map(decision -> CoverageView.of(decision, zone))
                        .orElse(null),
                file.commitments().stream()
                        .map(record -> CommitmentView.of(record, zone))
                        .toList(),
                file.timeline().stream().map(entry -> Entry.of(entry, zone)).toList());
    }

    record Product(
            String model,
            @Nullable String serialNumber,
            @Nullable String category) {}

    record Purchase(
            @Nullable LocalDate date,
            @Nullable ProofType proofType,
            @Nullable String proofNumber) {}

    record Service(
            @Nullable ServiceMode mode,
            @Nullable String modeReason,
            @Nullable WarrantyConditions warrantyConditions,
            @Nullable Boolean guidanceSolved,
            @Nullable String guidanceSolution,
            @Nullable Boolean delivered,
            @Nullable String note) {

        static Service of(ServiceRecord record) {
            return new Service(
                    record.serviceMode(),
                    record.serviceModeReason(),
                    record.warrantyConditions(),
                    record.guidanceSolved(),
                    record.guidanceSolution(),
                    record.serviceDelivered(),
                    record.serviceNote());
        }
    }

    record Closing(
            ClaimOutcome outcome,
            boolean causeFound,
            @Nullable String cause,
            OffsetDateTime at) {

        static Closing of(ClaimFile.Closing closing, ZoneId zone) {
            return new Closing(
                    closing.outcome(), closing.causeFound(), closing.cause(), Times.at(closing.closedAt(), zone));
        }
    }

    record Attempt(
            OffsetDateTime at,
            String by,
            ContactChannel channel,
            boolean reached,
            @Nullable String fault,
            @Nullable ServiceMode servicePlan,
            boolean phoneCorrected,
            boolean emailCorrected,
            @Nullable String note) {

        static Attempt of(ClaimFile.Attempt attempt, ZoneId zone) {
            return new Attempt(
                    Times.at(attempt.at(), zone),
                    attempt.by(),
                    attempt.channel(),
                    attempt.reached(),
                    attempt.fault(),
                    attempt.servicePlan(),
                    attempt.phoneCorrected(),
                    attempt.emailCorrected(),
                    attempt.note());
        }
    }

    record Entry(String type, OffsetDateTime at, String by, Map<String, String> facts, Map<String, String> texts) {

        static Entry of(CaseEntry entry, ZoneId zone) {
            return new Entry(entry.type(), Times.at(entry.at(), zone), entry.by(), entry.facts(), entry.texts());
        }

        @Override
        public String toString() {
            return "Entry[" + type + "]";
        }
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ClaimView[" + number + "]";
    }
}
