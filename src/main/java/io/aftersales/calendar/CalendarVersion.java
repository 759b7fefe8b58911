package io.aftersales.calendar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names what a calendar was made of, so that it can be made again.
 *
 * @param year the latest year whose notice was known
 * @param revision the latest decision of the company that was known, 0 for none
 */
record CalendarVersion(int year, long revision) {

    private static final Pattern TEXT = Pattern.compile("CN-([0-9]{4})\\+(0|[1-9][0-9]{0,17})");

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    static Optional<CalendarVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new CalendarVersion(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "CN-%04d+%d".formatted(year, revision);
    }
}
