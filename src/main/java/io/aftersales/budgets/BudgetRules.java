package io.aftersales.budgets;

/** What a process owner may change about budgets; implemented by the decision tables. */
public interface BudgetRules {

    /**
     * Returns how many expenses are audited; not more than there are.
     *
     * @param spentExpenses how many were spent in the period, 1 or more
     */
    long sampleSize(long spentExpenses);
}
