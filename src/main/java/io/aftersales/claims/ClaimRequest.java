package io.aftersales.claims;

import io.aftersales.customers.EncryptedText;
import io.aftersales.products.ProductLine;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, after the check; never changed afterwards.
 *
 * @param serialNumber as it was written
 * @param serialKey the serial number as it is compared, see {@link io.aftersales.products.SerialNumber}
 * @param symptom what the customer reported, in his words
 */
@Embeddable
public record ClaimRequest(
        @Enumerated(EnumType.STRING) ClaimChannel channel,
        @Enumerated(EnumType.STRING) ClaimKind kind,
        @Enumerated(EnumType.STRING) ServiceType serviceType,
        @Enumerated(EnumType.STRING) ProductLine productLine,
        String model,
        @Nullable String category,
        @Nullable String serialNumber,
        @Nullable String serialKey,
        @Nullable LocalDate purchaseDate,
        @Nullable @Enumerated(EnumType.STRING) ProofType proofType,
        @Nullable @Convert(converter = EncryptedText.class) String proofNumber,
        @Convert(converter = EncryptedText.class) String symptom) {

    /** Never shows what the customer wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ClaimRequest[" + kind + ", " + productLine + "]";
    }
}
