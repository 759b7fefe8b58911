package io.aftersales.cases;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When, from whom and under which code a case was taken in. Made by {@link TrackingCodes#receipt}.
 *
 * @param trackingCodeFingerprint what the code is found by
 */
@Embeddable
public record Receipt(
        Instant receivedAt,
        String receivedBy,
        @Convert(converter = EncryptedText.class) String trackingCode,
        String trackingCodeFingerprint) {

    /** Never shows the code: this text may reach a log. */
    @Override
    public String toString() {
        return "Receipt[" + receivedAt + "]";
    }
}
