package io.aftersales.repairs;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What is offered.
 *
 * @param totalCents what the customer pays, 0 when it is free, in hundredths of the currency
 * @param currency three letters, as CNY
 * @param cycleDays calendar days from consent to the finished repair (RPR-04, F44)
 * @param validUntil the last day on which it can be accepted
 */
@Embeddable
public record QuoteText(
        @Convert(converter = EncryptedText.class) String plan,
        long totalCents,
        String currency,
        boolean free,
        long cycleDays,
        LocalDate validUntil) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "QuoteText[" + totalCents + " " + currency + "]";
    }
}
