package io.aftersales.budgets;

/** What budgets need to know of the people who decide; implemented beside the engine, which knows them. */
public interface BudgetStaff {

    boolean isMember(String user, String group);
}
