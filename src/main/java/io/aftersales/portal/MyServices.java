package io.aftersales.portal;

import io.aftersales.cases.Attachment;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.fees.ChargeConsent;
import io.aftersales.fees.CustomerCharge;
import io.aftersales.fees.FeeSheets;
import io.aftersales.fees.Payment;
import io.aftersales.money.Money;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.replacements.OfferStatus;
import io.aftersales.replacements.ReplacementFile;
import io.aftersales.replacements.ReplacementFiles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is on file of a customer beside his cases themselves: what was repaired, what he agreed to and signed, what he
 * applied for and got instead, what he paid, which files he added.
 */
@Component
class MyServices {

    /** What a superior agreed to: before it an offer is what staff propose to each other. */
    private static final Set<OfferStatus> APPROVED =
            Set.of(OfferStatus.APPROVED, OfferStatus.DECLINED, OfferStatus.ACCEPTED, OfferStatus.PAID);

    private final RepairFiles repairs;
    private final ReplacementFiles replacements;
    private final FeeSheets fees;
    private final CustomerFiles claimFiles;
    private final CasePageWriter cases;
    private final PortalTimes times;

    MyServices(
            RepairFiles repairs,
            ReplacementFiles replacements,
            FeeSheets fees,
            CustomerFiles claimFiles,
            CasePageWriter cases,
            PortalTimes times) {
        this.repairs = repairs;
        this.replacements = replacements;
        this.fees = fees;
        this.claimFiles = claimFiles;
        this.cases = cases;
        this.times = times;
    }

    /** Returns the repair of a claim with what its customer agreed to and signed; null when it has none. */
    @Nullable Map<String, Object> repair(String claim) {
        return repairs.find(claim).map(this::repair).orElse(null);
    }

    private Map<String, Object> repair(RepairFile repair) {
        return Fields.of(
                "status", repair.status().name(),
                "visits",
                        repair.visits().stream()
                                .map(visit -> Fields.of(
                                        "bookedAt",
                                        times.written(visit.bookedAt()),
                                        "status",
                                        visit.status().name()))
                                .toList(),
                "quotes",
                        repair.quotes().stream()
                                .map(quote -> Fields.of(
                                        "version", quote.version(),
                                        "plan", quote.text().plan(),
                                        "totalCents", quote.text().totalCents(),
                                        "currency", quote.text().currency(),
                                        "status", quote.status().name()))
                                .toList(),
                "answers",
                        repair.consents().stream()
                                .map(consent -> Fields.of(
                                        "quoteVersion", consent.quoteVersion(),
                                        "answer", consent.answer().name(),
                                        "givenBy", consent.givenBy(),
                                        "note", consent.note(),
                                        "answeredAt", times.written(consent.answeredAt())))
                                .toList(),
                "signed",
                        repair.acceptances().stream()
                                .map(acceptance -> Fields.of(
                                        "acceptedBy", acceptance.acceptedBy(),
                                        "acceptedAt", times.written(acceptance.acceptedAt()),
                                        "satisfied", acceptance.satisfied(),
                                        "content", acceptance.content(),
                                        "quality", acceptance.quality(),
                                        "attitude", acceptance.attitude(),
                                        "opinion", acceptance.opinion()))
                                .toList());
    }

    /** Returns his applications with what was decided: nothing of what staff propose or have not told him yet. */
    List<Map<String, Object>> replacements(String claim) {
        return replacements.of(claim).stream().map(this::replacement).toList();
    }

    private Map<String, Object> replacement(ReplacementFile file) {
        var applied = file.application();
        return Fields.of(
                "status",
                file.status().name(),
                "appliedAt",
                times.written(applied.appliedAt()),
                "wish",
                applied.wish().name(),
                "fault",
                applied.faultDescription(),
                "proofType",
                applied.proofType() == null ? null : applied.proofType().name(),
                "proofNumber",
                applied.proofNumber(),
                "purchaseDate",
                Objects.toString(applied.purchasedOn(), null),
                "serialNumber",
                applied.serialKey(),
                "specialReason",
                applied.specialReason(),
                "other",
                applied.remarks(),
                "entitlement",
                file.entitlement()
                        .filter(decided -> decided.toldAt() != null)
                        .map(decided -> Fields.of(
                                "decision", decided.entitlement().name(),
                                "clause", decided.entitlementClause(),
                                "toldAt", times.written(decided.toldAt())))
                        .orElse(null),
                "exchange",
                file.exchange()
                        .map(exchange -> Fields.of(
                                "model", exchange.newModel(),
                                "colour", exchange.newColour(),
                                "other", exchange.agreedOther(),
                                "serialNumber", exchange.newSerialKey(),
                                "deliveredOn", Objects.toString(exchange.deliveredOn(), null)))
                        .orElse(null),
                "refund",
                file.refund()
                        .filter(refund -> refund.refundApprovedBy() != null)
                        .map(refund -> Fields.of(
                                "amount", refund.amount().text(),
                                "paidOn", Objects.toString(refund.refundPaidOn(), null),
                                "reference", refund.refundReference()))
                        .orElse(null),
                "demand",
                file.demand()
                        .map(demand -> Fields.of(
                                "at", times.written(demand.demandedAt()),
                                "reason", demand.demandReason(),
                                "demanded", demand.demanded()))
                        .orElse(null),
                "offers",
                file.offers().stream()
                        .filter(offer -> APPROVED.contains(offer.status()))
                        .map(MyServices::offer)
                        .toList(),
                "closedAt",
                times.written(file.closedAt()));
    }

    private static Map<String, Object> offer(ReplacementFile.Offer offer) {
        return Fields.of(
                "kind", offer.kind().name(),
                "status", offer.status().name(),
                "amount", offer.amount().map(Money::text).orElse(null),
                "months", offer.months() == 0 ? null : offer.months(),
                "paidOn", Objects.toString(offer.paidOn(), null),
                "reference", offer.paymentReference());
    }

    /** Returns what the customer of a claim or complaint pays or paid; null when nothing is charged. */
    @Nullable Map<String, Object> charge(String number) {
        return fees.charge(number).map(this::charge).orElse(null);
    }

    private Map<String, Object> charge(CustomerCharge charge) {
        return Fields.of(
                "status", charge.status().name(),
                "agreed", Money.text(charge.agreedCents(), charge.currency()),
                "amount", Money.text(charge.amountCents(), charge.currency()),
                "dueSince", times.written(charge.dueSince()),
                "consent", charge.consent().map(this::consent).orElse(null),
                "payment", charge.payment().map(MyServices::payment).orElse(null),
                "receiptNumber", charge.receiptNumber());
    }

    private Map<String, Object> consent(ChargeConsent consent) {
        return Fields.of(
                "at", times.written(consent.at()),
                "channel", consent.channel().name(),
                "givenBy", consent.givenBy());
    }

    private static Map<String, Object> payment(Payment payment) {
        return Fields.of(
                "paidOn", payment.paidOn().toString(),
                "method", payment.method().name(),
                "reference", payment.reference(),
                "receipt", payment.receiptKind().name(),
                "invoiceTitle", payment.receiptTitle(),
                "taxNumber", payment.taxNumber());
    }

    List<Map<String, Object>> filesOfClaim(String number) {
        return files(claimFiles.listByHisNames(number));
    }

    List<Map<String, Object>> filesOfComplaint(String number) {
        return files(cases.ownFiles(number));
    }

    private List<Map<String, Object>> files(List<Attachment> his) {
        return his.stream()
                .map(file -> Fields.of(
                        "name", file.name(),
                        "type", file.mediaType(),
                        "bytes", file.size(),
                        "addedAt", times.written(file.addedAt()),
                        "addedBy", file.addedBy().equals(ClaimIntake.CUSTOMER) ? ClaimIntake.CUSTOMER : "staff"))
                .toList();
    }
}
