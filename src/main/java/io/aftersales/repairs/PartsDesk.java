package io.aftersales.repairs;

import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts parts to customers who put them in themselves, and hears whether they help (DSP-05, F24). Every method is one
 * transaction that may be running already.
 */
@Service
@Transactional
public class PartsDesk {

    private final RepairRegister register;
    private final Works works;
    private final Quotes quotes;
    private final Consents consents;
    private final PartsRule parts;
    private final RepairPromises promises;
    private final RepairMessages messages;
    private final RepairTimes times;
    private final Duration answerWithin;

    /**
     * Sets {@code aftersales.repairs.parts-answer-within}: how long after they were posted parts count as arrived and
     * working, when the customer says nothing.
     */
    PartsDesk(
            RepairRegister register,
            Works works,
            Quotes quotes,
            Consents consents,
            PartsRule parts,
            RepairPromises promises,
            RepairMessages messages,
            RepairTimes times,
            @Value("${aftersales.repairs.parts-answer-within:14d}") Duration answerWithin) {
        this.register = register;
        this.works = works;
        this.quotes = quotes;
        this.consents = consents;
        this.parts = parts;
        this.promises = promises;
        this.messages = messages;
        this.times = times;
        this.answerWithin = answerWithin;
    }

    /**
     * What the customer said, and whether the true cause of the fault is known (RPR-12).
     *
     * @param completion until when the parts that did not arrive are posted again; null where none are
     */
    public record Heard(
            PartsAnswer answer,
            boolean causeFound,
            @Nullable Promised completion) {}

    /**
     * Records which parts were posted, with whom, under which number and when, and tells the customer so; or that none
     * can be posted. With the parcel on its way the quoted cycle is kept or not (RPR-08).
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out, or with the parts that
     *     may not be used in products of the line (F08)
     * @throws Refused if the customer has not agreed to the latest quote (RPR-06)
     */
    public Posting post(String claimNumber, PostingReport report, String by) {
        Problems problems = new Problems();
        var result = problems.requiredOneOf("postingResult", report.result(), PostingResult.class);
        boolean posted = result.isPresent() && result.get() == PostingResult.POSTED;
        List<PartUsed> written = WorkReport.parts(report.parts(), problems);
        if (posted && problems.count() == 0 && written.isEmpty()) {
            problems.reject("parts", null, "problem.required");
        }
        Optional<String> carrier = text("carrier", report.carrier(), RepairTexts.NAME, posted, problems);
        Optional<String> number = text("trackingNumber", report.trackingNumber(), RepairTexts.CODE, posted, problems);
        Optional<Instant> at = times.past("postedAt", report.postedAt(), problems);
        Optional<String> note = text("note", report.note(), RepairTexts.LONG, result.isPresent() && !posted, problems);
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        repair.expect(RepairStatus.CONSENTED);
        if (!posted) {
            register.note(
                    repair,
                    RepairEvent.PART_UNAVAILABLE,
                    by,
                    Map.of("partResult", result.orElseThrow().name()),
                    Map.of("note", note.orElseThrow()));
            return new Posting(result.orElseThrow(), null);
        }
        at.ifPresent(time -> RepairTimes.expectSince("postedAt", time, owedSince(repair), problems));
        problems.throwIfAny();
        Parcel parcel = new Parcel(
                parts.used(repair.productLine(), written),
                carrier.orElseThrow(),
                number.orElseThrow(),
                at.orElseGet(register::now),
                note.orElse(null));
        return new Posting(PostingResult.POSTED, send(repair, parcel, by));
    }

    private record Parcel(
            List<PartUsed> parts,
            String carrier,
            String number,
            Instant at,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Parcel[" + at + "]";
        }
    }

    private Instant send(Repair repair, Parcel parcel, String by) {
        repair.work(WorkResult.POSTED);
        Work work = works.save(new Work(repair.claimNumber(), checked(parcel), parcel.at(), by));
        Instant answerUntil = register.now().plus(answerWithin);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("carrier", parcel.carrier());
        texts.put("trackingNumber", parcel.number());
        if (parcel.note() != null) {
            texts.put("note", parcel.note());
        }
        register.note(
                repair,
                RepairEvent.PARTS_POSTED,
                by,
                Map.of(
                        "postedAt", parcel.at().toString(),
                        "answerUntil", answerUntil.toString(),
                        "parts", String.valueOf(parcel.parts().size())),
                texts);
        promises.completed(repair, parcel.at(), by);
        messages.partsPosted(repair, work, parcel.carrier(), parcel.number(), answerUntil);
        return answerUntil;
    }

    private static WorkReport.Checked checked(Parcel parcel) {
        String sent = parcel.carrier() + " " + parcel.number();
        return new WorkReport.Checked(
                WorkResult.POSTED,
                parcel.note() == null ? sent : sent + "\n" + parcel.note(),
                parcel.parts(),
                null,
                null,
                false,
                null);
    }

    /**
     * Records what the customer says to the posted parts. What did not arrive is promised within the quoted cycle once
     * more, from his word on: the first parcel has kept the promise before (RPR-08).
     *
     * @param answer name of a {@link PartsAnswer}
     * @param note in his words; needed where the parts do not help
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if no parts are on their way
     */
    public Heard answer(String claimNumber, @Nullable String answer, @Nullable String note, String by) {
        Problems problems = new Problems();
        var said = problems.requiredOneOf("partsAnswer", answer, PartsAnswer.class);
        boolean inVain = said.isPresent() && said.get().leadsTo() == RepairStatus.OPEN;
        Optional<String> words = text("note", note, RepairTexts.LONG, inVain, problems);
        problems.throwIfAny();
        PartsAnswer heard = said.orElseThrow();
        Repair repair = register.lock(claimNumber);
        repair.hear(heard);
        register.note(
                repair,
                RepairEvent.PARTS_ANSWERED,
                by,
                Map.of("partsAnswer", heard.name()),
                words.map(text -> Map.of("note", text)).orElse(Map.of()));
        return heard(repair, heard, by);
    }

    /**
     * Records that the customer has said nothing in time: the parts count as arrived and working.
     *
     * @throws Refused if no parts are on their way
     */
    public Heard silent(String claimNumber, String by) {
        Repair repair = register.lock(claimNumber);
        repair.hear(PartsAnswer.HELPED);
        register.note(repair, RepairEvent.PARTS_UNANSWERED, by, Map.of());
        return heard(repair, PartsAnswer.HELPED, by);
    }

    private Heard heard(Repair repair, PartsAnswer answer, String by) {
        if (answer == PartsAnswer.VISIT) {
            repair.visitInstead();
        }
        Diagnosis diagnosis = repair.diagnosis();
        boolean causeFound = diagnosis != null && diagnosis.causeFound();
        return new Heard(answer, causeFound, answer == PartsAnswer.NOT_ARRIVED ? promisedAgain(repair, by) : null);
    }

    private Promised promisedAgain(Repair repair, String by) {
        Quote agreed = quotes.find(repair.claimNumber(), repair.latestQuote()).orElseThrow();
        return promises.completion(repair, agreed, register.now(), by);
    }

    /** Nothing is posted before it was agreed to, nor again before it is known that it did not arrive. */
    private Instant owedSince(Repair repair) {
        Instant agreedAt = consents.of(repair.claimNumber()).stream()
                .map(entry -> entry.consent().answeredAt())
                .reduce(Instant.EPOCH, (earlier, later) -> later);
        return register.lostAt(repair).filter(agreedAt::isBefore).orElse(agreedAt);
    }

    private static Optional<String> text(
            String field, @Nullable String written, int longest, boolean needed, Problems problems) {
        return needed ? problems.required(field, written, longest) : problems.optional(field, written, longest);
    }
}
