package io.aftersales.budgets;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One movement of a budget; never changed.
 *
 * @param reference number of the case, such as {@code EX-20261101-000001}
 * @param position counts the entries of a reference from 1
 * @param day that decides on the budget; an expense that is paid later stays in the budget that it was committed to
 * @param at when it was entered
 */
public record BudgetEntry(
        String reference, int position, EntryKind kind, String costCentre, LocalDate day, long cents, Instant at) {}
