package io.aftersales.reimbursements;

import io.aftersales.customers.EncryptedText;
import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * One line of an expense claim. Amounts are hundredths of the currency.
 *
 * @param approvedCents what is paid, at most {@code amountCents} (EXP-05); absent until finance has reviewed it
 * @param reason why it is less than was claimed
 * @param costBearer proposed when it is handed in, decided by finance (FEE-13)
 */
@Embeddable
public record ExpenseLine(
        @Enumerated(EnumType.STRING) CostDetail detail,
        long amountCents,
        @Nullable @Convert(converter = EncryptedText.class) String note,
        @Nullable Long approvedCents,
        @Nullable @Convert(converter = EncryptedText.class) String reason,
        @Enumerated(EnumType.STRING) CostBearer costBearer) {

    ExpenseLine approved(long cents, @Nullable String why, CostBearer bearer) {
        return new ExpenseLine(detail, amountCents, note, cents, why, bearer);
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ExpenseLine[%s, %d]".formatted(detail, amountCents);
    }
}
