package io.aftersales.replacements;

import io.aftersales.customers.EncryptedText;
import io.aftersales.money.Money;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The money that goes back (F41).
 *
 * @param refundCents hundredths of the currency
 * @param refundReason how the amount came about
 */
@Embeddable
public record Refund(
        long refundCents,
        String refundCurrency,
        @Convert(converter = EncryptedText.class) String refundReason,
        String refundProposedBy,
        @Nullable String refundApprovedBy,
        @Nullable Instant refundApprovedAt,
        @Nullable LocalDate refundPaidOn,
        @Nullable String refundPaidBy,
        @Nullable String refundReference) {

    static Refund proposed(Money amount, String reason, String by) {
        return new Refund(amount.cents(), amount.currency(), reason, by, null, null, null, null, null);
    }

    Refund approved(String by, Instant at) {
        return new Refund(refundCents, refundCurrency, refundReason, refundProposedBy, by, at, null, null, null);
    }

    Refund paid(LocalDate on, String reference, String by) {
        return new Refund(
                refundCents,
                refundCurrency,
                refundReason,
                refundProposedBy,
                refundApprovedBy,
                refundApprovedAt,
                on,
                by,
                reference);
    }

    /** Returns what is refunded. */
    public Money amount() {
        return new Money(refundCents, refundCurrency);
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Refund[" + refundCents + ", " + refundPaidOn + "]";
    }
}
