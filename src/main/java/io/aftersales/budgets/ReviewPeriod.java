package io.aftersales.budgets;

import java.time.LocalDate;
import java.util.Optional;

/** Which days the next regular review covers. */
final class ReviewPeriod {

    private ReviewPeriod() {}

    /**
     * Returns everything from the last review to the end of the last month: a month that was missed, because nothing ran
     * then, is reviewed with the next one. Empty when that is reviewed already.
     *
     * @param reviewedUntil last day of the last regular review
     */
    static Optional<Period> next(Optional<LocalDate> reviewedUntil, LocalDate today) {
        LocalDate last = today.withDayOfMonth(1).minusDays(1);
        LocalDate first = reviewedUntil.map(day -> day.plusDays(1)).orElse(last.withDayOfMonth(1));
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Period(first, last));
    }
}
