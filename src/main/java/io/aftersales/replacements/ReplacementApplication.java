package io.aftersales.replacements;

import org.jspecify.annotations.Nullable;

/**
 * An application (更换申请, RPL-03) as it is handed in, checked as a whole by {@link ReplacementIntake}. What is absent of
 * product and purchase is taken from the claim.
 *
 * @param wish name of a {@link Wish}
 * @param faultDescription 产品故障描述
 * @param purchasedOn {@code yyyy-MM-dd}
 * @param condition name of a {@link Condition}
 * @param cause name of a {@link io.aftersales.warranty.FaultCause}
 * @param specialReason of the customer, in words (F40)
 */
public record ReplacementApplication(
        @Nullable String wish,
        @Nullable String faultDescription,
        @Nullable String proofType,
        @Nullable String proofNumber,
        @Nullable String purchasedOn,
        @Nullable String serialNumber,
        @Nullable String condition,
        @Nullable String cause,
        @Nullable String specialReason,
        @Nullable String other) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ReplacementApplication[" + wish + "]";
    }
}
