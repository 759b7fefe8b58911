package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks drafts of quotes and prices them by the list. */
@Component
class QuoteWriter {

    static final long LONGEST_CYCLE = 365;

    private final PricedPositions positions;
    private final RepairTimes times;
    private final AgreedFees fees;

    QuoteWriter(PricedPositions positions, RepairTimes times, AgreedFees fees) {
        this.positions = positions;
        this.times = times;
        this.fees = fees;
    }

    /**
     * A quote in full.
     *
     * @param contracts whose fees it keeps, empty when none agrees on any or nothing is charged
     */
    record Written(QuoteText text, List<QuoteLine> lines, String contracts) {}

    /**
     * Returns the quote in full.
     *
     * @param free whether the customer pays nothing; the positions are shown all the same
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     */
    Written write(Repair repair, QuoteDraft draft, boolean free) {
        Problems problems = new Problems();
        var plan = problems.required("plan", draft.plan(), RepairTexts.LONG);
        List<QuoteLine> lines =
                positions.read("quoteLines", draft.lines(), repair.productLine(), repair.customerId(), problems);
        if (!free && lines.isEmpty()) {
            problems.reject("quoteLines", null, "repairs.quote.lines");
        }
        long days = Numbers.between("cycleDays", draft.cycleDays(), 1, LONGEST_CYCLE, problems);
        var validUntil = times.day("validUntil", draft.validUntil(), problems);
        String contracts = free ? "" : fees.contractsOf(repair.claimNumber());
        if (!contracts.isEmpty() && !draft.agreedFeesApplied()) {
            problems.reject("agreedFeesApplied", false, "repairs.quote.agreedFees", contracts);
        }
        problems.throwIfAny();
        long total = free ? 0 : lines.stream().mapToLong(QuoteLine::cents).reduce(0, Math::addExact);
        return new Written(
                new QuoteText(plan.orElseThrow(), total, positions.currency(), free, days, validUntil.orElseThrow()),
                lines,
                contracts);
    }

    /** @throws Refused if it can be accepted no longer */
    void expectValid(Quote quote) {
        if (times.today().isAfter(quote.text().validUntil())) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "repairs.quote.expired",
                    quote.claimNumber(),
                    quote.version(),
                    quote.text().validUntil());
        }
    }
}
