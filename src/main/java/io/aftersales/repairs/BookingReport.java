package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * What was agreed about a visit, as it was handed over.
 *
 * @param result name of a {@link BookingResult}; a visit is booked when absent
 * @param at when the engineer comes
 * @param engineer who comes
 * @param note what the customer said who wants none
 */
public record BookingReport(
        @Nullable String result,
        @Nullable String at,
        @Nullable String engineer,
        @Nullable String note) {

    @Override
    public String toString() {
        return "BookingReport[" + result + "]";
    }
}
