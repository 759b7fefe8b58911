package io.aftersales.desk;

import io.aftersales.budgets.BudgetFigures;

/** A budget with its bar: the whole bar is what is planned, or what is used where that is more. Widths in percent. */
record BudgetRow(BudgetFigures figures, long spentWidth, long committedWidth, long plannedWidth) {

    private static final long WHOLE = 100;

    static BudgetRow of(BudgetFigures figures) {
        long planned = figures.budget().plannedCents();
        long whole = Math.max(planned, figures.usedCents());
        return new BudgetRow(
                figures,
                share(figures.spentCents(), whole),
                share(figures.usedCents(), whole) - share(figures.spentCents(), whole),
                share(planned, whole));
    }

    private static long share(long part, long whole) {
        return Math.max(0, part * WHOLE / whole);
    }
}
