package io.aftersales.budgets;

import java.time.LocalDate;

/** Keeps what is committed and spent against budgets. Every method is one transaction and joins a running one. */
public interface BudgetBook {

    /** Tells how the budget of that day would stand after the amount; changes nothing. */
    BudgetOutlook outlook(String costCentre, LocalDate day, long cents);

    /**
     * Commits an amount, such as a submitted claim. Another amount, cost centre or day for the same reference replaces
     * the earlier one; repeatable.
     *
     * @param reference the number of the case, such as {@code EX-20261101-000001}
     */
    void commit(String reference, String costCentre, LocalDate day, long cents);

    /**
     * Turns what was committed into spending of the amount really paid; repeatable.
     *
     * @throws io.aftersales.problems.Refused if nothing was committed, or another amount was spent already
     */
    void spend(String reference, long cents);

    /** Lets go of what was committed and not spent; repeatable. */
    void release(String reference);
}
