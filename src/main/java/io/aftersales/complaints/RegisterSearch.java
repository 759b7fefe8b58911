package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of the register asks for, raw text of the address; checked as a whole.
 *
 * @param from first day of receipt, {@code yyyy-MM-dd}
 * @param to last day of receipt
 * @param department group of the department
 * @param page from 0
 */
public record RegisterSearch(
        @Nullable String from,
        @Nullable String to,
        @Nullable String category,
        @Nullable String department,
        @Nullable String status,
        @Nullable String page) {}
