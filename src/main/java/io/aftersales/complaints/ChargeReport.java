package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What a customer shall bear of the repair of damage, as it was handed over: by the published price list, or an amount
 * that was agreed before (FEE-10).
 *
 * @param positions of the price list, one a line: code and quantity
 * @param cost amount that was agreed before, such as 128.50
 * @param answer name of a {@link ChargeAnswer}; forms of an earlier release have none
 * @param answeredAt when the customer gave it
 * @param answeredBy who gave it, as he named himself
 * @param disputeReason why he does not accept the charge
 */
public record ChargeReport(
        @Nullable String positions,
        @Nullable String cost,
        @Nullable String answer,
        @Nullable String answeredAt,
        @Nullable String answerChannel,
        @Nullable String answeredBy,
        @Nullable String disputeReason) {

    /** Nobody is charged. */
    public static final ChargeReport NONE = new ChargeReport(null, null, null, null, null, null, null);

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ChargeReport[" + answer + "]";
    }
}
