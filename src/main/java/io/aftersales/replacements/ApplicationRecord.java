package io.aftersales.replacements;

import io.aftersales.claims.ProofType;
import io.aftersales.customers.EncryptedText;
import io.aftersales.products.SerialNumber;
import io.aftersales.warranty.FaultCause;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was applied for, after the check.
 *
 * @param serialKey the serial number as it is compared, see {@link io.aftersales.products.SerialNumber}
 * @param appliedBy who filled it in; he decides nothing about it
 */
@Embeddable
public record ApplicationRecord(
        @Enumerated(EnumType.STRING) Wish wish,
        @Convert(converter = EncryptedText.class) String faultDescription,
        @Nullable @Enumerated(EnumType.STRING) ProofType proofType,
        @Nullable @Convert(converter = EncryptedText.class) String proofNumber,
        @Nullable LocalDate purchasedOn,
        @Nullable String serialKey,
        @Enumerated(EnumType.STRING) Condition condition,
        @Enumerated(EnumType.STRING) FaultCause cause,
        @Nullable @Convert(converter = EncryptedText.class) String specialReason,
        @Nullable @Convert(converter = EncryptedText.class) String remarks,
        Instant appliedAt,
        String appliedBy) {

    /** Returns the unit that it is about, empty when its serial number is not known. */
    public Optional<SerialNumber> unit() {
        return SerialNumber.of(serialKey);
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ApplicationRecord[" + wish + ", " + condition + "]";
    }
}
