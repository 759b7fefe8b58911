package io.aftersales.budgets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review of expense use over a period, and its audit (BUD-02, BUD-05).
 *
 * @param number such as {@code BC-20261201-000001}
 * @param regular whether the beginning of a month started it
 * @param sampleSeed what the sample was drawn with; the same seed draws the same sample from the same expenses
 * @param population how many expenses were spent in the period
 * @param toldAt when the supervision group was told what the audit found
 */
public record ExpenseReview(
        String number,
        boolean regular,
        Period period,
        Instant openedAt,
        String openedBy,
        @Nullable String analysis,
        @Nullable Instant analysedAt,
        @Nullable String analysedBy,
        @Nullable Long sampleSeed,
        @Nullable Integer population,
        @Nullable Instant toldAt) {}
