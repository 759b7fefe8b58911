package io.aftersales.reimbursements;

import java.math.BigDecimal;

/** Amounts as people and files write them. */
final class Money {

    private Money() {}

    /** Returns hundredths with two decimals, such as 12.50. */
    static BigDecimal amount(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static String text(long cents, String currency) {
        return amount(cents).toPlainString() + " " + currency;
    }
}
