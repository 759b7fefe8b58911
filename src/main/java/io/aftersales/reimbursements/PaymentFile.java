package io.aftersales.reimbursements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of payments that goes to the bank.
 *
 * @param controlCents all amounts together, in hundredths
 * @param paidOn absent until the bank has paid
 */
public record PaymentFile(
        String messageId,
        Instant createdAt,
        String createdBy,
        LocalDate executeOn,
        String currency,
        long controlCents,
        @Nullable LocalDate paidOn,
        @Nullable String reference,
        List<ExpensePayment> payments) {}
