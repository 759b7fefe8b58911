package io.aftersales.repairs;

import static java.util.stream.Collectors.joining;

import io.aftersales.cases.Attachments;
import io.aftersales.claims.ClaimFile;
import io.aftersales.documents.PaperData;
import io.aftersales.documents.PaperField;
import io.aftersales.documents.PaperTable;
import io.aftersales.documents.SignatureImage;
import io.aftersales.money.Money;
import io.aftersales.staff.Colleagues;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one data set from which all papers of a repair are printed (F21): of quotes and visits the latest. Each visit has
 * a dispatch order of its own (DSP-10).
 */
@Component
class RepairPaperData {

    private final WarrantyDesk warranty;
    private final Attachments attachments;
    private final PriceList prices;
    private final Colleagues staff;
    private final Clock clock;

    RepairPaperData(WarrantyDesk warranty, Attachments attachments, PriceList prices, Colleagues staff, Clock clock) {
        this.warranty = warranty;
        this.attachments = attachments;
        this.prices = prices;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Returns what is known.
     *
     * @param lost ids of postings whose parts are none of the repair, for they never arrived
     * @param chinese names parts as the price list does
     */
    PaperData of(ClaimFile claim, RepairFile repair, Set<UUID> lost, boolean chinese) {
        PaperData data = visit(of(claim), repair, repair.visits());
        data = diagnosis(data, claim, repair);
        data = quote(data, repair);
        data = work(data, repair, lost, chinese);
        return acceptance(data, repair);
    }

    /**
     * Returns what the order of one visit says, whoever worked or comes after it.
     *
     * @param visits that visit; none where nothing was booked yet
     */
    PaperData order(ClaimFile claim, RepairFile repair, List<Visit> visits) {
        return visit(of(claim), repair, visits);
    }

    /** Returns what is known of a claim that has no repair. */
    PaperData of(ClaimFile claim) {
        return PaperData.of(claim.number())
                .with(PaperField.CUSTOMER, claim.customer().name())
                .with(PaperField.PHONE, claim.customer().phone())
                .with(PaperField.ADDRESS, claim.customer().address())
                .with(PaperField.MODEL, claim.request().model())
                .with(PaperField.SERIAL_NUMBER, claim.request().serialNumber())
                .with(PaperField.PURCHASED_ON, claim.request().purchaseDate())
                .with(PaperField.SYMPTOM, claim.request().symptom())
                .with(PaperField.RECEIVED_AT, claim.receivedAt())
                // a customer who filed it himself has no name here but his own
                .with(
                        PaperField.RECEIVED_BY,
                        claim.receivedBy().equals(CustomerRepairs.CUSTOMER)
                                ? claim.customer().name()
                                : claim.receivedBy())
                .with(PaperField.RESPONSE_DUE_AT, claim.responseDueAt())
                .with(PaperField.URGENT, claim.urgency().urgent());
    }

    private PaperData visit(PaperData data, RepairFile repair, List<Visit> visits) {
        PaperData all =
                data.with(PaperField.SERVICE_MODE, repair.mode()).with(PaperField.ENGINEER, named(repair.engineer()));
        return last(
                visits,
                all,
                (more, visit) -> more.with(
                                PaperField.ORDER_NUMBER, "%s-%d".formatted(visit.claimNumber(), visit.number()))
                        .with(PaperField.BOOKED_AT, visit.bookedAt())
                        .with(PaperField.ENGINEER, named(visit.engineer()))
                        .with(PaperField.ORDERED_BY, named(visit.orderedBy()))
                        .with(PaperField.ORDERED_AT, visit.orderedAt())
                        .with(PaperField.NOTE, visit.note()));
    }

    private PaperData diagnosis(PaperData data, ClaimFile claim, RepairFile repair) {
        Diagnosis diagnosis = repair.diagnosis();
        return diagnosis == null
                ? data
                : data.with(PaperField.CAUSE, diagnosis.cause())
                        .with(PaperField.COMPONENT, diagnosis.component())
                        .with(PaperField.REASON, diagnosis.findings())
                        .with(
                                PaperField.GUARANTEED_UNTIL,
                                warranty.guaranteedUntil(
                                                claim.number(), claim.request().serialKey(), diagnosis.component())
                                        .orElse(null));
    }

    private PaperData quote(PaperData data, RepairFile repair) {
        PaperData covered = warranty.latest(repair.claimNumber())
                .map(decision -> data.with(PaperField.COVERAGE, decision.coverage())
                        .with(
                                PaperField.CHARGE_REASON,
                                decision.clause().isEmpty()
                                        ? decision.ruleText()
                                        : "%s (%s)".formatted(decision.ruleText(), decision.clause())))
                .orElse(data);
        return last(repair.quotes(), covered, (all, quote) -> {
            QuoteText text = quote.text();
            PaperData priced = all.with(PaperField.QUOTE_VERSION, (long) quote.version())
                    .with(PaperField.SOLUTION, text.plan())
                    .with(PaperField.TOTAL, new Money(text.totalCents(), text.currency()))
                    .with(PaperField.CYCLE_DAYS, text.cycleDays())
                    .with(PaperField.VALID_UNTIL, text.validUntil());
            for (QuoteLine line : quote.lines()) {
                priced = priced.row(
                        PaperTable.QUOTE_LINES,
                        line.code(),
                        line.name(),
                        line.quantity(),
                        new Money(line.unitCents(), text.currency()),
                        new Money(line.cents(), text.currency()));
            }
            return priced;
        });
    }

    private PaperData work(PaperData data, RepairFile repair, Set<UUID> lost, boolean chinese) {
        List<Work> works = repair.works();
        PaperData all = last(
                works,
                data,
                (more, work) -> more.with(PaperField.REPAIRED_ON, LocalDate.ofInstant(work.doneAt(), clock.getZone()))
                        .with(PaperField.ENGINEER, named(work.doneBy()))
                        .with(PaperField.FULLY_TESTED, tested(work))
                        .with(PaperField.TIDIED_UP, work.tidiedUp())
                        .with(
                                PaperField.PROCESS,
                                lines(works.stream().map(Work::process).toList()))
                        .with(
                                PaperField.OTHER,
                                lines(works.stream()
                                        .map(Work::problemMet)
                                        .filter(Objects::nonNull)
                                        .toList())));
        for (PartUsed part : works.stream()
                .filter(work -> !lost.contains(work.id()))
                .flatMap(work -> work.parts().stream())
                .toList()) {
            all = all.row(
                    PaperTable.PARTS,
                    part.code(),
                    name(part, chinese),
                    part.quantity(),
                    part.serialNumber(),
                    part.source());
        }
        return all;
    }

    /** Nobody has tested what is only posted. */
    private static @Nullable Boolean tested(Work work) {
        return work.result() == WorkResult.POSTED ? null : Boolean.valueOf(work.fullyTested());
    }

    private PaperData acceptance(PaperData data, RepairFile repair) {
        return repair.latestAcceptance()
                .map(signed -> data.with(PaperField.ACCEPTED_AT, signed.acceptedAt())
                        .with(PaperField.ACCEPTED_BY, signed.acceptedBy())
                        .with(PaperField.SATISFIED, signed.satisfied())
                        .with(PaperField.DEMONSTRATED, signed.demonstrated())
                        .with(PaperField.ADVISED, signed.advised())
                        .with(PaperField.CONTENT_RATING, mark(signed.content()))
                        .with(PaperField.QUALITY_RATING, mark(signed.quality()))
                        .with(PaperField.ATTITUDE_RATING, mark(signed.attitude()))
                        .with(PaperField.OPINION, signed.opinion())
                        .with(PaperField.SIGNED_AT, signed.signature() == null ? null : signed.acceptedAt())
                        .signed(drawing(repair.claimNumber(), signed)))
                .orElse(data);
    }

    private @Nullable SignatureImage drawing(String claimNumber, Acceptance signed) {
        UUID file = signed.signatureFile();
        return signed.signature() == SignatureKind.DRAWN && file != null
                ? SignatureImage.read(
                        "signature", attachments.read(claimNumber, file).bytes())
                : null;
    }

    private static @Nullable Long mark(@Nullable Integer rating) {
        return rating == null ? null : Long.valueOf(rating);
    }

    private @Nullable String name(PartUsed part, boolean chinese) {
        return prices.find(part.code())
                .map(item -> chinese ? item.nameZh() : item.nameEn())
                .orElse(null);
    }

    private static String lines(List<String> texts) {
        return texts.stream().collect(joining("\n"));
    }

    private static <T> PaperData last(List<T> list, PaperData data, BiFunction<PaperData, T, PaperData> add) {
        return list.isEmpty() ? data : add.apply(data, list.get(list.size() - 1));
    }

    /** Customers and records name people, not users (RPR-20). */
    private @Nullable String named(@Nullable String user) {
        return user == null ? null : staff.nameOf(user);
    }
}
