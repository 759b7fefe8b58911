package io.aftersales.fees;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * That a customer shall pay less than he agreed to, or nothing.
 *
 * @param cents what he shall pay, in hundredths
 * @param approvedBy null until somebody else has approved it
 */
@Embeddable
public record Relief(
        @Column(name = "relief_cents") Long cents,

        @Column(name = "relief_reason") @Convert(converter = EncryptedText.class)
        String reason,

        @Column(name = "relief_proposed_by") String proposedBy,
        @Nullable @Column(name = "relief_approved_by") String approvedBy) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Relief[" + cents + "]";
    }
}
