package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a booked visit, as it was handed over.
 *
 * @param result name of an {@link ArrivalResult}
 * @param at when the engineer arrived, or when the customer was told of the change; now when absent
 */
public record ArrivalReport(
        @Nullable String result,
        @Nullable String at,
        @Nullable String note) {

    @Override
    public String toString() {
        return "ArrivalReport[" + result + "]";
    }
}
