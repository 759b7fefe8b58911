package io.aftersales.fees;

import io.aftersales.customers.EncryptedText;
import io.aftersales.repairs.ConsentChannel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * That a customer consented to what he is charged for damage, before it was recorded as repaired (F16). The consent to a
 * repair is with its quote.
 *
 * @param givenBy who consented, as he named himself
 * @param recordedBy user who wrote it down
 */
@Embeddable
public record ChargeConsent(
        @Column(name = "consented_at") Instant at,

        @Column(name = "consent_channel") @Enumerated(EnumType.STRING)
        ConsentChannel channel,

        @Column(name = "consent_given_by") @Convert(converter = EncryptedText.class)
        String givenBy,

        @Column(name = "consent_recorded_by") String recordedBy) {

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ChargeConsent[" + at + ", " + channel + "]";
    }
}
