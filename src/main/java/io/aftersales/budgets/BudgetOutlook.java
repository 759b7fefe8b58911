package io.aftersales.budgets;

/**
 * How a budget stands, and how it would stand after another amount. Amounts are hundredths of the currency.
 *
 * @param period as people call it, such as {@code 2026-Q4}; empty where nothing is planned
 * @param leftCents planned less committed and spent; negative when overdrawn
 * @param afterCents what is left after the amount asked about
 */
public record BudgetOutlook(
        String costCentre,
        String period,
        long plannedCents,
        long committedCents,
        long spentCents,
        long leftCents,
        long afterCents,
        BudgetState state) {}
