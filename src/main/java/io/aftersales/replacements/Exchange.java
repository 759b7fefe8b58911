package io.aftersales.replacements;

import io.aftersales.customers.EncryptedText;
import io.aftersales.products.SerialNumber;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The new product and the replacement record (更换记录, RPL-07); everything is absent until it is known.
 *
 * @param newSerialKey serial number of the new product, as it is compared; absent when it was delivered and has none
 * @param signatureFile attachment of the claim with the customer's signature (用户签名)
 */
@Embeddable
public record Exchange(
        String exchangeApprovedBy,
        @Nullable String newModel,
        @Nullable String newColour,
        @Nullable @Convert(converter = EncryptedText.class) String agreedOther,
        @Nullable String newSerialKey,
        @Nullable LocalDate deliveredOn,
        @Nullable String deliveredBy,
        @Nullable LocalDate replacedOn,
        @Nullable @Enumerated(EnumType.STRING) SignatureKind signatureKind,
        @Nullable UUID signatureFile,
        @Nullable @Convert(converter = EncryptedText.class) String recordRemarks,
        @Nullable String recordedBy) {

    static Exchange approved(String by) {
        return new Exchange(by, null, null, null, null, null, null, null, null, null, null, null);
    }

    Exchange agreed(String model, String colour, @Nullable String other) {
        return new Exchange(exchangeApprovedBy, model, colour, other, null, null, null, null, null, null, null, null);
    }

    Exchange delivered(@Nullable SerialNumber unit, LocalDate on, String by) {
        return new Exchange(
                exchangeApprovedBy,
                newModel,
                newColour,
                agreedOther,
                unit == null ? null : unit.value(),
                on,
                by,
                null,
                null,
                null,
                null,
                null);
    }

    /** As delivered, but it was that unit. */
    Exchange delivered(SerialNumber unit) {
        return new Exchange(
                exchangeApprovedBy,
                newModel,
                newColour,
                agreedOther,
                unit.value(),
                deliveredOn,
                deliveredBy,
                replacedOn,
                signatureKind,
                signatureFile,
                recordRemarks,
                recordedBy);
    }

    Exchange recorded(LocalDate on, SignatureKind kind, UUID signature, @Nullable String remarks, String by) {
        return new Exchange(
                exchangeApprovedBy,
                newModel,
                newColour,
                agreedOther,
                newSerialKey,
                deliveredOn,
                deliveredBy,
                on,
                kind,
                signature,
                remarks,
                by);
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Exchange[" + newModel + ", " + deliveredOn + "]";
    }
}
