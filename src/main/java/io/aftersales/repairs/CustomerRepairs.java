package io.aftersales.repairs;

import io.aftersales.documents.SignatureImage;
import io.aftersales.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers do about their repairs themselves: answer quotes, sign, tell how posted parts help. Every method is one
 * transaction.
 */
@Service
@Transactional
public class CustomerRepairs {

    /** The name under which customers act. */
    public static final String CUSTOMER = "customer";

    private final QuoteDesk quotes;
    private final AcceptanceDesk acceptances;
    private final PartsDesk parts;
    private final RepairProcess process;

    CustomerRepairs(QuoteDesk quotes, AcceptanceDesk acceptances, PartsDesk parts, RepairProcess process) {
        this.quotes = quotes;
        this.acceptances = acceptances;
        this.parts = parts;
        this.process = process;
    }

    /**
     * Answers a version of the quote.
     *
     * @throws Refused if another version counts by now, which the customer has not seen
     */
    public void answer(
            String claimNumber, int version, @Nullable String answer, @Nullable String givenBy, @Nullable String note) {
        QuoteDesk.Answered answered = quotes.answer(
                claimNumber, new ConsentReport(version, answer, ConsentChannel.PORTAL.name(), givenBy, note), CUSTOMER);
        process.quoteAnswered(claimNumber, answered);
    }

    /**
     * Signs the result, or says why it is not accepted.
     *
     * @param drawing the signature as a picture, see {@link AcceptanceDesk#accept}
     * @throws io.aftersales.problems.InvalidInput if it is none that papers can show, or anything else is wrong
     */
    public void sign(String claimNumber, AcceptanceReport report, byte[] drawing) {
        if (drawing.length > 0) {
            SignatureImage.read("signature", drawing);
        }
        process.resultSigned(claimNumber, acceptances.accept(claimNumber, report, drawing, CUSTOMER));
    }

    /** Says whether the posted parts arrived and help, see {@link PartsDesk#answer}. */
    public void tellOfParts(String claimNumber, @Nullable String answer, @Nullable String note) {
        process.partsAnswered(claimNumber, parts.answer(claimNumber, answer, note, CUSTOMER));
    }
}
