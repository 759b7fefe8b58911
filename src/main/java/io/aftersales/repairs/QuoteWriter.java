package io.aftersales.repairs;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks drafts of quotes and prices them by the list. */
@Component
class QuoteWriter {

    static final long LONGEST_CYCLE = 365;

    private final PriceList prices;
    private final PartsRule parts;
    private final CustomerDesk customers;
    private final RepairTimes times;
    private final AgreedFees fees;
    private final String currency;

    /** Sets {@code aftersales.currency}: in which repairs are charged. */
    QuoteWriter(
            PriceList prices,
            PartsRule parts,
            CustomerDesk customers,
            RepairTimes times,
            AgreedFees fees,
            @Value("${aftersales.currency:CNY}") String currency) {
        this.prices = prices;
        this.parts = parts;
        this.customers = customers;
        this.times = times;
        this.fees = fees;
        this.currency = currency;
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
        List<QuoteLine> lines = lines(repair, draft.lines(), problems);
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
                new QuoteText(plan.orElseThrow(), total, currency, free, days, validUntil.orElseThrow()),
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

    private List<QuoteLine> lines(Repair repair, @Nullable String text, Problems problems) {
        boolean chinese = customers.contact(repair.customerId()).locale() == ContactDetails.Language.ZH;
        List<QuoteLine> lines = new ArrayList<>();
        for (Positions.Position position : Positions.read("quoteLines", text, problems)) {
            Optional<PriceListItem> item = prices.find(position.code())
                    .filter(found -> found.currency().equals(currency));
            if (item.isEmpty()) {
                problems.reject("quoteLines", position.code(), "repairs.quote.code");
            } else {
                parts.expectAllowed("quoteLines", repair.productLine(), item.get(), problems);
                lines.add(new QuoteLine(
                        item.get().code(),
                        chinese ? item.get().nameZh() : item.get().nameEn(),
                        position.quantity(),
                        item.get().unitCents()));
            }
        }
        return lines;
    }
}
