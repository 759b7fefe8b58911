package io.aftersales.claims;

import java.time.Instant;

/**
 * What a customer gets for his claim, the same however often he submits it.
 *
 * @param responseDueAt the last instant at which reaching the customer keeps the promise made at receipt
 * @param trackingCode by which he follows his claim without an account
 */
public record ClaimReceipt(
        String number, ClaimStatus status, Instant receivedAt, Instant responseDueAt, String trackingCode) {

    /** Never shows the code, which opens the claim. */
    @Override
    public String toString() {
        return "ClaimReceipt[" + number + "]";
    }
}
