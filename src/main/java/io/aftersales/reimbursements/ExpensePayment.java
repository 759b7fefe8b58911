package io.aftersales.reimbursements;

import io.aftersales.staff.PayeeAccount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment.
 *
 * @param messageId of the payment file, absent when it was paid by itself
 * @param amountCents hundredths of the currency
 * @param paidOn absent until it was paid
 */
public record ExpensePayment(
        String number,
        @Nullable String messageId,
        long amountCents,
        String currency,
        PayeeAccount payee,
        String preparedBy,
        @Nullable LocalDate paidOn,
        @Nullable String reference,
        @Nullable String paidBy) {

    /** Never shows accounts: this text may reach a log. */
    @Override
    public String toString() {
        return "ExpensePayment[" + number + "]";
    }
}
