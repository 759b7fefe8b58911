package io.aftersales.cases;

import io.aftersales.problems.Problems;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which page of a list is asked for. */
public final class PageNumbers {

    private static final int LAST = 100_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private PageNumbers() {}

    /** Returns the page, from 0 to 100000; 0 when it is absent or, with a problem noted, no such number. */
    public static int read(@Nullable String page, Problems problems) {
        if (page == null || page.isBlank()) {
            return 0;
        }
        if (!NUMBER.matcher(page).matches() || Integer.parseInt(page) > LAST) {
            problems.reject("page", page, "cases.page.invalid", String.valueOf(LAST));
            return 0;
        }
        return Integer.parseInt(page);
    }
}
