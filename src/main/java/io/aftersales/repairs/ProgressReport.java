package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * News about a repair as they were handed over.
 *
 * @param newDay the last day of a longer cycle, empty where it stays
 * @param toldAt when the customer was told of the new day; now when absent
 */
public record ProgressReport(
        @Nullable String progress,
        @Nullable String newDay,
        @Nullable String toldAt) {

    @Override
    public String toString() {
        return "ProgressReport[" + newDay + "]";
    }
}
