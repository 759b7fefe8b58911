package io.aftersales.claims;

import org.jspecify.annotations.Nullable;

/**
 * One try to reach the customer, as the desk reports it; checked as a whole. What must be confirmed and told counts
 * only when the customer was reached (RSP-02, RSP-03, RSP-06, RSP-07).
 *
 * @param channel name of a constant of the contact channels
 * @param by user who tried
 */
public record ContactAttempt(
        @Nullable String channel,
        boolean reached,
        boolean contactDataConfirmed,
        @Nullable String phone,
        @Nullable String email,
        boolean faultConfirmed,
        @Nullable String fault,
        boolean processTold,
        boolean repairCycleTold,
        boolean costBearingTold,
        @Nullable String servicePlan,
        @Nullable String note,
        String by) {

    @Override
    public String toString() {
        return "ContactAttempt[…]";
    }
}
