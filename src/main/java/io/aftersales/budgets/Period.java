package io.aftersales.budgets;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, a quarter or a year.
 *
 * @param firstDay inclusive
 * @param lastDay inclusive
 */
public record Period(LocalDate firstDay, LocalDate lastDay) {

    private static final Pattern LABEL = Pattern.compile("(2[01]\\d{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final int MONTHS_OF_QUARTER = 3;

    public Period {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "Period ends on %s, before it begins on %s".formatted(lastDay, firstDay));
        }
    }

    /** Returns the period of that name: {@code 2026-11}, {@code 2026-Q4} or {@code 2026}; empty when it is none. */
    public static Optional<Period> of(String label) {
        Matcher matcher = LABEL.matcher(label);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            int first = (Integer.parseInt(matcher.group(2)) - 1) * MONTHS_OF_QUARTER + 1;
            return Optional.of(between(YearMonth.of(year, first), YearMonth.of(year, first + MONTHS_OF_QUARTER - 1)));
        }
        if (matcher.group(3) != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(3)));
            return Optional.of(between(month, month));
        }
        return Optional.of(between(YearMonth.of(year, Month.JANUARY), YearMonth.of(year, Month.DECEMBER)));
    }

    private static Period between(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.atEndOfMonth());
    }

    /** Returns the month in which that day lies. */
    public static Period monthOf(LocalDate day) {
        return between(YearMonth.from(day), YearMonth.from(day));
    }

    /** Returns the year in which that day lies; lists that name no period are about the current one. */
    public static Period yearOf(LocalDate day) {
        return between(YearMonth.of(day.getYear(), Month.JANUARY), YearMonth.of(day.getYear(), Month.DECEMBER));
    }

    /** Returns how people call it, such as {@code 2026-Q4}; its days where it is no month, quarter or year. */
    public String label() {
        YearMonth first = YearMonth.from(firstDay);
        String quarter = "%d-Q%d".formatted(firstDay.getYear(), (firstDay.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
        for (String candidate : new String[] {first.toString(), quarter, String.valueOf(firstDay.getYear())}) {
            if (of(candidate).filter(this::equals).isPresent()) {
                return candidate;
            }
        }
        return firstDay + "/" + lastDay;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether any day lies in both. */
    public boolean overlaps(Period other) {
        return !firstDay.isAfter(other.lastDay) && !lastDay.isBefore(other.firstDay);
    }
}
