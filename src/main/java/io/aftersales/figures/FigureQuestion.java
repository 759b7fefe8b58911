package io.aftersales.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a reader asks figures about, as written; everything may be absent.
 *
 * @param from first day, inclusive; 29 days before today when absent
 * @param to last day, inclusive; today when absent
 * @param productLine name of a {@code ProductLine}; all when absent
 * @param department cost centre of who serves, or group that handles complaints; all when absent
 */
public record FigureQuestion(
        @Nullable String from,
        @Nullable String to,
        @Nullable String productLine,
        @Nullable String department) {

    /** Asks about the usual days, all product lines and all departments. */
    public static FigureQuestion usual() {
        return new FigureQuestion(null, null, null, null);
    }
}
