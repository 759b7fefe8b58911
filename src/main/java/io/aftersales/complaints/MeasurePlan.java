package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * A measure that is planned in a review, raw text of the form.
 *
 * @param group that carries it out
 * @param checkOn day on which it is checked, {@code yyyy-MM-dd}
 */
public record MeasurePlan(
        @Nullable String text,
        @Nullable String group,
        @Nullable String checkOn) {

    @Override
    public String toString() {
        return "MeasurePlan[…]";
    }
}
