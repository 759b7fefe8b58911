package io.aftersales.budgets;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Draws which expenses are audited, out of all that were spent in the period by the day of payment: nobody can foresee
 * the seed, and everybody can draw the same sample again from what is on record.
 */
@Component
class AuditSample {

    private final EntryStore entries;
    private final AuditStore audits;
    private final ReviewStore reviews;
    private final BudgetRules rules;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    AuditSample(EntryStore entries, AuditStore audits, ReviewStore reviews, BudgetRules rules, Clock clock) {
        this.entries = entries;
        this.audits = audits;
        this.reviews = reviews;
        this.rules = rules;
        this.clock = clock;
    }

    /** Keeps seed, population and sample of a review that is locked and has none. */
    void draw(ExpenseReview review) {
        List<BudgetEntry> population = entries.spent(
                start(review.period().firstDay()),
                start(review.period().lastDay().plusDays(1)));
        long seed = seeds.nextLong();
        reviews.setSample(review.number(), seed, population.size());
        int position = 1;
        for (BudgetEntry spent : of(population, seed)) {
            audits.add(review.number(), position++, spent);
        }
    }

    private List<BudgetEntry> of(List<BudgetEntry> population, long seed) {
        return population.isEmpty()
                ? List.of()
                : SampleDraw.draw(population, rules.sampleSize(population.size()), seed);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
