package io.aftersales.fees;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has paid, and what he wants as proof of it.
 *
 * @param paidBy user who confirmed it
 * @param reference by which the payment is found again; null for cash without one
 * @param receiptTitle who the invoice is made out to
 */
@Embeddable
public record Payment(
        LocalDate paidOn,
        String paidBy,

        @Column(name = "payment_method") @Enumerated(EnumType.STRING)
        PaymentMethod method,

        @Nullable @Column(name = "payment_reference") String reference,
        @Enumerated(EnumType.STRING) ReceiptKind receiptKind,
        @Nullable @Convert(converter = EncryptedText.class) String receiptTitle,
        @Nullable @Convert(converter = EncryptedText.class) String taxNumber) {

    /** Whether the other one tells of the same payment. */
    boolean same(Payment other) {
        return paidOn.equals(other.paidOn) && method == other.method && Objects.equals(reference, other.reference);
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "Payment[" + paidOn + ", " + method + "]";
    }
}
