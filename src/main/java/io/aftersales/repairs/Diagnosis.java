package io.aftersales.repairs;

import io.aftersales.customers.EncryptedText;
import io.aftersales.products.ComponentClass;
import io.aftersales.warranty.FaultCause;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What is wrong with a product.
 *
 * @param causeFound whether the true cause is known; without it the problem counts as unsolved (RPR-12)
 * @param component what is at fault, by its code in the product model or in words
 * @param findings what the engineer saw
 */
@Embeddable
public record Diagnosis(
        @Column(name = "diagnosed_at") Instant at,
        @Column(name = "diagnosed_by") String by,
        @Enumerated(EnumType.STRING) FaultCause cause,
        boolean causeFound,
        String component,
        @Enumerated(EnumType.STRING) ComponentClass componentClass,
        @Convert(converter = EncryptedText.class) String findings) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Diagnosis[" + cause + "]";
    }
}
