package io.aftersales.complaints;

import java.time.Instant;

/**
 * What a complainant learns when his complaint is on file.
 *
 * @param acknowledgementDueAt until when it is confirmed to him
 * @param resolutionDueAt until when it is handled
 */
public record ComplaintReceipt(
        String number, Instant receivedAt, Instant acknowledgementDueAt, Instant resolutionDueAt, String trackingCode) {

    /** Never shows the code: this text may reach a log. */
    @Override
    public String toString() {
        return "ComplaintReceipt[" + number + "]";
    }
}
