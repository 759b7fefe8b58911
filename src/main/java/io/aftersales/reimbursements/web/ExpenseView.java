package io.aftersales.reimbursements.web;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import io.aftersales.fees.CostKind;
import io.aftersales.reimbursements.DocumentKind;
import io.aftersales.reimbursements.ExpenseDocument;
import io.aftersales.reimbursements.ExpenseFile;
import io.aftersales.reimbursements.ExpenseLine;
import io.aftersales.reimbursements.ExpensePayment;
import io.aftersales.reimbursements.ExpenseStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An expense claim as clients read it; amounts are hundredths of the currency. */
@Schema(name = "ExpenseClaim")
record ExpenseView(
        String number,
        String claimNumber,
        String engineer,
        ExpenseStatus status,
        OffsetDateTime serviceEndedAt,
        OffsetDateTime submissionDueAt,
        @Nullable OffsetDateTime submittedAt,
        @Nullable String submittedBy,
        boolean late,
        @Nullable String lateReason,
        @Nullable String costCentre,
        boolean overBudget,
        @Nullable OffsetDateTime paymentDueAt,
        @Nullable OffsetDateTime reviewedAt,
        @Nullable String reviewedBy,
        @Nullable String returnedReason,
        @Nullable OffsetDateTime endedAt,
        String currency,
        long claimedCents,
        @Nullable Long approvedCents,
        @Nullable Long internalCents,
        @Nullable Long aboveInternalCents,
        List<Line> items,
        List<Document> documents,
        @Nullable Payment payment,
        List<Promise> commitments,
        List<Entry> timeline) {

    static ExpenseView of(ExpenseFile file, ZoneId zone) {
        return new ExpenseView(
                file.number(),
                file.claimNumber(),
                file.engineer(),
                file.status(),
                time(file.serviceEndedAt(), zone),
                time(file.submissionDueAt(), zone),
                timeOrNull(file.submittedAt(), zone),
                file.submittedBy(),
                file.late(),
                file.lateReason(),
                file.costCentre(),
                file.overBudget(),
                timeOrNull(file.paymentDueAt(), zone),
                timeOrNull(file.reviewedAt(), zone),
                file.reviewedBy(),
                file.returnedReason(),
                timeOrNull(file.endedAt(), zone),
                file.currency(),
                file.claimedCents(),
                file.approvedCents(),
                file.internalCents(),
                file.aboveInternalCents(),
                file.lines().stream().map(Line::of).toList(),
                file.documents().stream()
                        .map(document -> Document.of(document, zone))
                        .toList(),
                file.payment() == null ? null : Payment.of(file.payment()),
                file.commitments().stream()
                        .map(record -> Promise.of(record, zone))
                        .toList(),
                file.timeline().stream().map(entry -> Entry.of(entry, zone)).toList());
    }

    private static OffsetDateTime time(Instant instant, ZoneId zone) {
        return OffsetDateTime.ofInstant(instant, zone);
    }

    private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : time(instant, zone);
    }

    @Override
    public String toString() {
        return "ExpenseView[" + number + "]";
    }

    @Schema(name = "ExpenseLine")
    record Line(
            CostKind kind,
            CostDetail detail,
            long amountCents,
            @Nullable String note,
            @Nullable Long approvedCents,
            @Nullable String reason,
            CostBearer costBearer) {

        static Line of(ExpenseLine line) {
            return new Line(
                    line.detail().kind(),
                    line.detail(),
                    line.amountCents(),
                    line.note(),
                    line.approvedCents(),
                    line.reason(),
                    line.costBearer());
        }

        @Override
        public String toString() {
            return "Line[" + detail + "]";
        }
    }

    @Schema(name = "ExpenseDocument")
    record Document(
            UUID id,
            DocumentKind kind,
            @Nullable String reference,
            @Nullable UUID file,
            OffsetDateTime addedAt,
            String addedBy) {

        static Document of(ExpenseDocument document, ZoneId zone) {
            return new Document(
                    document.id(),
                    document.kind(),
                    document.reference(),
                    document.file(),
                    time(document.addedAt(), zone),
                    document.addedBy());
        }

        @Override
        public String toString() {
            return "Document[" + id + "]";
        }
    }

    /** How it was paid; the account is not shown. */
    @Schema(name = "ExpensePayment")
    record Payment(
            @Nullable String messageId,
            long amountCents,
            String preparedBy,
            @Nullable LocalDate paidOn,
            @Nullable String reference,
            @Nullable String paidBy) {

        static Payment of(ExpensePayment payment) {
            return new Payment(
                    payment.messageId(),
                    payment.amountCents(),
                    payment.preparedBy(),
                    payment.paidOn(),
                    payment.reference(),
                    payment.paidBy());
        }
    }

    @Schema(name = "ExpensePromise")
    record Promise(
            UUID id,
            String kind,
            String status,
            OffsetDateTime promisedDueAt,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime metAt) {

        static Promise of(CommitmentRecord record, ZoneId zone) {
            return new Promise(
                    record.id(),
                    record.kind().name(),
                    record.status().name(),
                    time(record.promisedDueAt(), zone),
                    time(record.dueAt(), zone),
                    timeOrNull(record.metAt(), zone));
        }
    }

    @Schema(name = "ExpenseTimelineEntry")
    record Entry(String type, OffsetDateTime at, String by, Map<String, String> facts, Map<String, String> texts) {

        static Entry of(CaseEntry entry, ZoneId zone) {
            return new Entry(entry.type(), time(entry.at(), zone), entry.by(), entry.facts(), entry.texts());
        }

        @Override
        public String toString() {
            return "Entry[" + type + "]";
        }
    }
}
