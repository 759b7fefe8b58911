package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What was found when an improvement was checked, raw text of the form (CMP-48).
 *
 * @param found what was found
 * @param nextCheckOn day on which it is checked again, {@code yyyy-MM-dd}; needed when it was not carried out
 */
public record ImprovementCheck(
        boolean carriedOut,
        @Nullable String found,
        @Nullable String nextCheckOn) {

    @Override
    public String toString() {
        return "ImprovementCheck[…]";
    }
}
