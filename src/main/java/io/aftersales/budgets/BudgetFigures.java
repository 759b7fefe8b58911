package io.aftersales.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a budget stands. Amounts are hundredths of its currency.
 *
 * @param forecastCents what will be committed and spent at the end of the period if it goes on like this
 */
public record BudgetFigures(Budget budget, long committedCents, long spentCents, long forecastCents) {

    private static final long WHOLE = 100;

    /** Returns what is committed or spent. */
    public long usedCents() {
        return committedCents + spentCents;
    }

    /** Returns planned less committed and spent; negative when overdrawn. */
    public long leftCents() {
        return budget.plannedCents() - usedCents();
    }

    /** Returns what is committed or spent in percent of what is planned, rounded half up. */
    public long usedPercent() {
        return percent(usedCents());
    }

    public long spentPercent() {
        return percent(spentCents);
    }

    public long forecastPercent() {
        return percent(forecastCents);
    }

    private long percent(long cents) {
        return BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(BigDecimal.valueOf(budget.plannedCents()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    public BudgetState state() {
        return leftCents() < 0 ? BudgetState.ABOVE : BudgetState.WITHIN;
    }

    /** Whether the budget will not last although it is not overdrawn yet. */
    public boolean forecastAbove() {
        return state() == BudgetState.WITHIN && forecastCents > budget.plannedCents();
    }
}
