package io.aftersales.problems;

import java.util.regex.Pattern;

/** What people wrote, in lists that a spreadsheet opens. */
public final class SheetCells {

    /** Also the wide signs, which spreadsheets take where Chinese is typed. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠]");

    private SheetCells() {}

    /** Returns the text so that no spreadsheet takes it for a formula: with an apostrophe where it begins like one. */
    public static String text(String written) {
        return FORMULA.matcher(written).lookingAt() ? "'" + written : written;
    }
}
