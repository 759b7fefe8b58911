package io.aftersales.budgets;

import io.aftersales.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Carries what is used so far on to the end of the period: used × working days of the period ÷ working days gone by, the
 * present day included. Working days, because service is worked on them: a holiday week would count as thrift otherwise.
 * Before the first working day of the period, and from its last one on, it is what is used.
 */
final class Forecast {

    private final WorkingCalendar calendar;
    private final LocalDate today;

    Forecast(WorkingCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** Returns hundredths, rounded half up. */
    long atEnd(Period period, long usedCents) {
        if (today.isBefore(period.firstDay()) || !today.isBefore(period.lastDay())) {
            return usedCents;
        }
        LocalDate before = period.firstDay().minusDays(1);
        long gone = calendar.workingDaysBetween(before, today);
        if (gone == 0) {
            return usedCents;
        }
        return BigDecimal.valueOf(usedCents)
                .multiply(BigDecimal.valueOf(calendar.workingDaysBetween(before, period.lastDay())))
                .divide(BigDecimal.valueOf(gone), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
