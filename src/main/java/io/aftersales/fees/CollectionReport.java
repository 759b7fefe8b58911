package io.aftersales.fees;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking a customer for his payment, as it was handed over.
 *
 * @param amount that he paid, such as 128.50
 * @param receiptTitle who the invoice is made out to
 * @param disputeReason why he does not accept the charge
 */
public record CollectionReport(
        @Nullable String result,
        @Nullable String amount,
        @Nullable String method,
        @Nullable String reference,
        @Nullable String paidOn,
        @Nullable String receiptKind,
        @Nullable String receiptTitle,
        @Nullable String taxNumber,
        @Nullable String disputeReason) {

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "CollectionReport[" + result + "]";
    }
}
