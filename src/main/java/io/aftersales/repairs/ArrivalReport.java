package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a booked visit, as it was handed over.
 *
 * @param result name of an {@link ArrivalResult}
 * @param at when the engineer arrived, or when the customer was told of the change; now when absent
 * @param toldBy name of a {@link io.aftersales.claims.ContactChannel}, by which he was told of the change
 * @param understood whether he understands the change and agrees to it
 */
public record ArrivalReport(
        @Nullable String result,
        @Nullable String at,
        @Nullable String note,
        @Nullable String toldBy,
        @Nullable Boolean understood) {

    /** Of anything but a change, of which nobody has to be told. */
    public ArrivalReport(@Nullable String result, @Nullable String at, @Nullable String note) {
        this(result, at, note, null, null);
    }

    @Override
    public String toString() {
        return "ArrivalReport[" + result + "]";
    }
}
