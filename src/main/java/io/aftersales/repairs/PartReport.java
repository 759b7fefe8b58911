package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * What became of a missing part, as it was handed over.
 *
 * @param result name of a {@link PartResult}; it has arrived when absent
 * @param note must be there unless it has arrived
 */
public record PartReport(@Nullable String result, @Nullable String note) {

    @Override
    public String toString() {
        return "PartReport[" + result + "]";
    }
}
