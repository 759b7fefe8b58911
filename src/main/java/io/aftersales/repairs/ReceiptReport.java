package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * What became of a product that should come to us, as it was handed over.
 *
 * @param result name of a {@link ReceiptResult}; it has come when absent
 * @param condition in which it came
 * @param engineer who repairs it; whoever took it in when absent
 * @param note what the customer said whose product does not come
 */
public record ReceiptReport(
        @Nullable String result,
        @Nullable String condition,
        @Nullable String engineer,
        @Nullable String note) {

    @Override
    public String toString() {
        return "ReceiptReport[" + result + "]";
    }
}
