package io.aftersales.repairs;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said to one version of a quote (RPR-06, RPR-09). Never changed.
 *
 * @param givenBy who said so, as the customer named himself
 * @param recordedBy user who wrote it down, {@code customer} when he did it himself
 */
@Embeddable
public record Consent(
        int quoteVersion,
        @Enumerated(EnumType.STRING) ConsentAnswer answer,
        @Enumerated(EnumType.STRING) ConsentChannel channel,
        @Convert(converter = EncryptedText.class) String givenBy,
        @Nullable @Convert(converter = EncryptedText.class) String note,
        Instant answeredAt,
        String recordedBy) {

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "Consent[" + quoteVersion + ", " + answer + "]";
    }
}
