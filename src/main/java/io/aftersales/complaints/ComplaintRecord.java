package io.aftersales.complaints;

import io.aftersales.claims.ClaimChannel;
import io.aftersales.customers.EncryptedText;
import io.aftersales.products.ProductLine;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was complained about, after the check; never changed afterwards, but completed once when receipt is confirmed
 * (CMP-03, CMP-04).
 *
 * @param reportedCategory as the taker saw it first; the department may correct it (F05)
 * @param serialKey the serial number as it is compared, see {@link io.aftersales.products.SerialNumber}
 * @param content what happened, in the customer's words
 * @param demand what he wants
 */
@Embeddable
public record ComplaintRecord(
        @Enumerated(EnumType.STRING) ClaimChannel channel,
        @Enumerated(EnumType.STRING) ComplaintCategory reportedCategory,
        @Enumerated(EnumType.STRING) ProductLine productLine,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String serialKey,
        @Nullable LocalDate purchaseDate,
        @Convert(converter = EncryptedText.class) String content,
        @Nullable @Convert(converter = EncryptedText.class) String demand) {

    /** Returns the record with what it does not say yet. What it says already stays. */
    ComplaintRecord completed(@Nullable LocalDate purchased, @Nullable String demanded) {
        return new ComplaintRecord(
                channel,
                reportedCategory,
                productLine,
                model,
                serialNumber,
                serialKey,
                purchaseDate == null ? purchased : purchaseDate,
                content,
                demand == null ? demanded : demand);
    }

    /** Never shows what the customer wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ComplaintRecord[" + reportedCategory + ", " + productLine + "]";
    }
}
