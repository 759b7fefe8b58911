package io.aftersales.complaints;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which days a review of complaints covers.
 *
 * @param first first day
 * @param last last day, the end of a month
 */
record ReviewDays(LocalDate first, LocalDate last) {

    /**
     * Returns the days of the next review: everything from the last one to the end of the last month, so that what was
     * missed because nothing ran then is reviewed with the next one. Empty until the months of the cycle are over.
     *
     * @param reviewedUntil last day of the last review
     * @param months how many months a review covers at least
     */
    static Optional<ReviewDays> next(Optional<LocalDate> reviewedUntil, LocalDate today, long months) {
        LocalDate thisMonth = today.withDayOfMonth(1);
        LocalDate first = reviewedUntil.map(day -> day.plusDays(1)).orElse(thisMonth.minusMonths(months));
        return first.plusMonths(months).isAfter(thisMonth)
                ? Optional.empty()
                : Optional.of(new ReviewDays(first, thisMonth.minusDays(1)));
    }
}
