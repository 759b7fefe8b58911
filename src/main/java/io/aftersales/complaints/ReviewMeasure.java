package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * A measure that follows from a review, an improvement as those after single complaints.
 *
 * @param position among those of its review, from 1
 * @param found what the last check found, null before the first
 */
public record ReviewMeasure(
        int position, Improvement improvement, @Nullable String found) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ReviewMeasure[" + position + ", " + improvement + "]";
    }
}
