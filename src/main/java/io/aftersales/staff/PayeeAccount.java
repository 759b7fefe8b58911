package io.aftersales.staff;

import org.jspecify.annotations.Nullable;

/**
 * An account that is paid.
 *
 * @param number IBAN, or the domestic account number
 * @param bic of the bank, where it has one
 */
public record PayeeAccount(
        String holder, String number, @Nullable String bic, String bankName) {

    private static final int SHOWN = 4;

    /** Returns the number with all but its last four signs hidden. */
    public String maskedNumber() {
        int hidden = Math.max(0, number.length() - SHOWN);
        return "*".repeat(hidden) + number.substring(hidden);
    }

    /** Never shows the account: this text may reach a log. */
    @Override
    public String toString() {
        return "PayeeAccount[" + maskedNumber() + "]";
    }
}
