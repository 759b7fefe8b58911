package io.aftersales.budgets;

import org.jspecify.annotations.Nullable;

/**
 * How a budget stood when the review was opened. Amounts are hundredths of the currency.
 *
 * @param period as people call it; empty for what belongs to no budget
 * @param currency absent where no budget of the cost centre tells it
 * @param version of the budget, 0 for what belongs to none
 * @param newlyCommittedCents what was committed in the reviewed period, replaced amounts included
 */
public record ExpenseFigure(
        String costCentre,
        String period,
        @Nullable String currency,
        int version,
        long plannedCents,
        long committedCents,
        long spentCents,
        long forecastCents,
        long newlyCommittedCents,
        long newlyReleasedCents,
        long newlySpentCents) {

    /** Returns planned less committed and spent; negative when overdrawn. */
    public long leftCents() {
        return plannedCents - committedCents - spentCents;
    }

    public boolean planned() {
        return version > 0;
    }
}
