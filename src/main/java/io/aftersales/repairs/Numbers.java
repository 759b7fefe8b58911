package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import org.jspecify.annotations.Nullable;

/** Whole numbers as forms hand them over. */
final class Numbers {

    private Numbers() {}

    /** Returns the number; 0, and a problem noted, when it is absent, none, or outside of the limits, both inclusive. */
    static long between(String field, @Nullable String written, long least, long most, Problems problems) {
        String text = written == null ? "" : written.strip();
        if (text.matches("\\d{1,9}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.reject(field, written, "repairs.number", least, most);
        return 0;
    }
}
