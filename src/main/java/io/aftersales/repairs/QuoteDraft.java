package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * A quote as it was handed over.
 *
 * @param lines one position a line: code of the price list and quantity, with a space or tab between
 * @param cycleDays calendar days from consent to the finished repair
 * @param validUntil the last day on which it can be accepted
 * @param agreedFeesApplied whether the fees that a service contract agrees on are in the positions
 */
public record QuoteDraft(
        @Nullable String plan,
        @Nullable String lines,
        @Nullable String cycleDays,
        @Nullable String validUntil,
        boolean agreedFeesApplied) {

    @Override
    public String toString() {
        return "QuoteDraft[" + cycleDays + "]";
    }
}
