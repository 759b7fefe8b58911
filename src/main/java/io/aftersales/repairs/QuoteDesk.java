package io.aftersales.repairs;

import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers repairs and records what customers say to them. Every method is one transaction that may be running already. */
@Service
@Transactional
public class QuoteDesk {

    private final RepairRegister register;
    private final Quotes quotes;
    private final Consents consents;
    private final QuoteWriter writer;
    private final RepairPromises promises;
    private final RepairMessages messages;

    QuoteDesk(
            RepairRegister register,
            Quotes quotes,
            Consents consents,
            QuoteWriter writer,
            RepairPromises promises,
            RepairMessages messages) {
        this.register = register;
        this.quotes = quotes;
        this.consents = consents;
        this.writer = writer;
        this.promises = promises;
        this.messages = messages;
    }

    /**
     * Offers a plan with cost and cycle (RPR-04, RPR-05), in place of earlier versions, and tells the customer. While
     * he is waited for, the clock of an earlier promise stands where the policy says so.
     *
     * @return version of the quote, from 1
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if there is no diagnosis, or it is open who pays
     */
    public int issue(String claimNumber, QuoteDraft draft, String by) {
        Repair repair = register.lock(claimNumber);
        repair.expect(RepairStatus.DIAGNOSED, RepairStatus.QUOTED, RepairStatus.CONSENTED);
        Boolean free = repair.free();
        if (free == null) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.coverage.open", claimNumber);
        }
        QuoteWriter.Written written = writer.write(repair, draft, free);
        quotes.of(claimNumber).stream()
                .filter(earlier -> earlier.status() == QuoteStatus.OPEN || earlier.status() == QuoteStatus.CONSENTED)
                .forEach(earlier -> earlier.become(QuoteStatus.SUPERSEDED));
        quotes.flush();
        Quote quote = quotes.save(
                new Quote(claimNumber, repair.quote(), written.text(), written.lines(), register.now(), by));
        boolean stands = promises.waits(repair, WaitingReason.CUSTOMER, by);
        Map<String, String> facts = new HashMap<>(Map.of(
                "version", String.valueOf(quote.version()),
                "totalCents", String.valueOf(quote.text().totalCents()),
                "currency", quote.text().currency(),
                "cycleDays", String.valueOf(quote.text().cycleDays()),
                "clockStands", String.valueOf(stands)));
        if (!written.contracts().isEmpty()) {
            facts.put("agreedContracts", written.contracts());
        }
        register.note(repair, RepairEvent.QUOTE_ISSUED, by, facts);
        messages.quoted(repair, quote);
        return quote.version();
    }

    /**
     * Records the answer of a customer to one version of the quote, with who, when and by which channel (RPR-06,
     * RPR-09). Consent starts the clock of the quoted cycle (RPR-08).
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if another version counts, it was answered already, or its validity is over
     */
    public Answered answer(String claimNumber, ConsentReport report, String by) {
        Problems problems = new Problems();
        var answer = problems.requiredOneOf("consentAnswer", report.answer(), ConsentAnswer.class);
        var channel = problems.requiredOneOf("consentChannel", report.channel(), ConsentChannel.class);
        var givenBy = problems.required("givenBy", report.givenBy(), RepairTexts.NAME);
        boolean explained = answer.isPresent() && answer.get() == ConsentAnswer.CHANGE_WANTED;
        var note = explained
                ? problems.required("note", report.note(), RepairTexts.LONG)
                : problems.optional("note", report.note(), RepairTexts.LONG);
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        Instant at = register.now();
        repair.answer(report.version(), answer.orElseThrow());
        Quote quote = quotes.find(claimNumber, report.version()).orElseThrow();
        if (answer.orElseThrow() == ConsentAnswer.CONSENTED) {
            writer.expectValid(quote);
        }
        quote.become(answer.orElseThrow().status());
        consents.save(new ConsentEntry(
                claimNumber,
                new Consent(
                        report.version(),
                        answer.orElseThrow(),
                        channel.orElseThrow(),
                        givenBy.orElseThrow(),
                        note.orElse(null),
                        at,
                        by)));
        register.note(
                repair,
                RepairEvent.QUOTE_ANSWERED,
                by,
                Map.of(
                        "version", String.valueOf(report.version()),
                        "answer", answer.orElseThrow().name(),
                        "channel", channel.orElseThrow().name()),
                note.map(text -> Map.of("note", text)).orElse(Map.of()));
        if (answer.orElseThrow() == ConsentAnswer.CONSENTED) {
            return new Answered(answer.orElseThrow(), promises.completion(repair, quote, at, by));
        }
        return new Answered(answer.orElseThrow(), null);
    }

    /**
     * What was answered.
     *
     * @param completion until when the repair must be finished; null without consent
     */
    public record Answered(ConsentAnswer answer, @Nullable Promised completion) {}
}
