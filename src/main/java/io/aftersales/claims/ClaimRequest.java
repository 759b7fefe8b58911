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
 * What was asked for, after the check. Staff complete and correct it, see {@link ClaimCompletion}; how it came in and what
 * the customer wrote stay.
 *
 * @param serialNumber as it was written
 * @param serialKey the serial number as it is compared, see {@link io.aftersales.products.SerialNumber}
 * @param symptom what the customer reported, in his words
 * @param assumed what of it nobody has said
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
        @Convert(converter = EncryptedText.class) String symptom,
        Assumed assumed) {

    /** A request of which everything was said. */
    public ClaimRequest(
            ClaimChannel channel,
            ClaimKind kind,
            ServiceType serviceType,
            ProductLine productLine,
            String model,
            @Nullable String category,
            @Nullable String serialNumber,
            @Nullable String serialKey,
            @Nullable LocalDate purchaseDate,
            @Nullable ProofType proofType,
            @Nullable String proofNumber,
            String symptom) {
        this(
                channel,
                kind,
                serviceType,
                productLine,
                model,
                category,
                serialNumber,
                serialKey,
                purchaseDate,
                proofType,
                proofNumber,
                symptom,
                Assumed.NOTHING);
    }

    /** Returns the request as one whose kind, product line and model nobody has said. */
    ClaimRequest assuming() {
        return new ClaimRequest(
                channel,
                kind,
                serviceType,
                productLine,
                model,
                category,
                serialNumber,
                serialKey,
                purchaseDate,
                proofType,
                proofNumber,
                symptom,
                Assumed.EVERYTHING);
    }

    /** Returns whether a fault can be held against the warranty: who asks for it, and under which terms, is on record. */
    boolean aboutFault() {
        return !assumed.undecided()
                && (kind == ClaimKind.REPAIR || kind == ClaimKind.REPLACEMENT || kind == ClaimKind.RETURN);
    }

    boolean proofSupplied() {
        return proofType != null;
    }

    /** Never shows what the customer wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ClaimRequest[" + kind + ", " + productLine + "]";
    }
}
