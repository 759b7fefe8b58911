package io.aftersales.budgets;

/** What an entry does to a budget: committed is COMMITTED less RELEASED, spent is SPENT. */
public enum EntryKind {
    COMMITTED,
    RELEASED,
    SPENT
}
