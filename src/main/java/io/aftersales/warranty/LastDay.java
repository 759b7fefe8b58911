package io.aftersales.warranty;

import java.time.LocalDate;

/** When a term in calendar months ends. */
public final class LastDay {

    private LastDay() {}

    /**
     * Returns the last day of a term, inclusive: the same day of the month that many months later. Where that month has no
     * such day, the customer gets the first day of the next month: a year from 29 February ends on 1 March.
     */
    public static LocalDate after(LocalDate start, long months) {
        LocalDate day = start.plusMonths(months);
        return day.getDayOfMonth() < start.getDayOfMonth() ? day.plusDays(1) : day;
    }
}
