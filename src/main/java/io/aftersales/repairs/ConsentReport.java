package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * An answer to a quote as it was handed over.
 *
 * @param version of the quote that the customer had before him
 */
public record ConsentReport(
        int version,
        @Nullable String answer,
        @Nullable String channel,
        @Nullable String givenBy,
        @Nullable String note) {

    @Override
    public String toString() {
        return "ConsentReport[" + version + ", " + answer + "]";
    }
}
