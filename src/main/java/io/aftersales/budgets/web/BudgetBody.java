package io.aftersales.budgets.web;

import io.aftersales.budgets.Budget;
import io.aftersales.budgets.BudgetFigures;
import io.aftersales.budgets.BudgetState;
import java.time.LocalDate;
import java.util.UUID;

/** How one budget stands; amounts in hundredths of its currency. */
record BudgetBody(
        UUID id,
        String costCentre,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        String currency,
        int version,
        long plannedCents,
        long committedCents,
        long spentCents,
        long leftCents,
        long forecastCents,
        long usedPercent,
        BudgetState state) {

    static BudgetBody of(BudgetFigures figures) {
        Budget budget = figures.budget();
        return new BudgetBody(
                budget.id(),
                budget.costCentre(),
                budget.period().label(),
                budget.period().firstDay(),
                budget.period().lastDay(),
                budget.currency(),
                budget.version(),
                budget.plannedCents(),
                figures.committedCents(),
                figures.spentCents(),
                figures.leftCents(),
                figures.forecastCents(),
                figures.usedPercent(),
                figures.state());
    }
}
