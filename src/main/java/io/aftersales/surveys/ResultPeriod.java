package io.aftersales.surveys;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of a year, quarter or month.
 *
 * @param first inclusive
 * @param last inclusive
 */
record ResultPeriod(LocalDate first, LocalDate last) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** Reads a period such as 2026, 2026-Q4 or 2026-11; empty for any other text. */
    static Optional<ResultPeriod> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        Year year = Year.parse(written.group(1));
        if (written.group(2) != null) {
            int end = Integer.parseInt(written.group(2)) * MONTHS_OF_A_QUARTER;
            return Optional.of(months(year.atMonth(end - MONTHS_OF_A_QUARTER + 1), year.atMonth(end)));
        }
        if (written.group(3) != null) {
            YearMonth month = year.atMonth(Integer.parseInt(written.group(3)));
            return Optional.of(months(month, month));
        }
        return Optional.of(months(year.atMonth(1), year.atMonth(12)));
    }

    private static ResultPeriod months(YearMonth first, YearMonth last) {
        return new ResultPeriod(first.atDay(1), last.atEndOfMonth());
    }
}
