package io.aftersales.claims.web;

import io.aftersales.cases.web.Times;
import io.aftersales.claims.ClaimReceipt;
import io.aftersales.claims.ClaimStatus;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A receipt as JSON. */
record ReceiptView(
        String number,
        ClaimStatus status,
        OffsetDateTime receivedAt,
        OffsetDateTime responseDueAt,
        String trackingCode) {

    static ReceiptView of(ClaimReceipt receipt, ZoneId zone) {
        return new ReceiptView(
                receipt.number(),
                receipt.status(),
                Times.at(receipt.receivedAt(), zone),
                Times.at(receipt.responseDueAt(), zone),
                receipt.trackingCode());
    }

    @Override
    public String toString() {
        return "ReceiptView[" + number + "]";
    }
}
