package io.aftersales.money;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * An amount of money.
 *
 * @param cents hundredths of the currency
 * @param currency ISO 4217 code, such as {@code CNY}
 */
public record Money(long cents, String currency) {

    /** Returns the amount with two decimals and its currency, such as {@code 1280.00 CNY}. */
    public String text() {
        return text(cents) + " " + currency;
    }

    /** As {@link #text()}, the currency first as in a column of figures: {@code CNY 1280.00}. */
    public String label() {
        return currency + " " + text(cents);
    }

    /** As {@link #label()}, thousands parted as on a paper: {@code CNY 1,280.00}. */
    public String printed() {
        return String.format(Locale.ROOT, "%s %,.2f", currency, decimal(cents));
    }

    /** Returns hundredths with two decimals, such as {@code 1280.00}. */
    public static String text(long cents) {
        return decimal(cents).toPlainString();
    }

    /** As {@link #text()}. */
    public static String text(long cents, String currency) {
        return new Money(cents, currency).text();
    }

    /** Returns hundredths as a number with two decimals. */
    public static BigDecimal decimal(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
