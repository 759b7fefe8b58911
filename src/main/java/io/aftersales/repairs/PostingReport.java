package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * What is said about parts that should be posted, as it was handed over.
 *
 * @param result name of a {@link PostingResult}
 * @param parts one part a line, as in {@link WorkReport}
 * @param postedAt when; now when absent
 * @param note what is done instead, where nothing is posted
 */
public record PostingReport(
        @Nullable String result,
        @Nullable String parts,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String postedAt,
        @Nullable String note) {

    @Override
    public String toString() {
        return "PostingReport[" + result + "]";
    }
}
