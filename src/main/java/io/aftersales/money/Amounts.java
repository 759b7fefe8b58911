package io.aftersales.money;

import io.aftersales.problems.Problems;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amounts that people type and programs send. Each method returns hundredths of the currency; empty, and a
 * problem noted, when the amount is absent, none, or outside of its bounds. Bounds are hundredths too and are allowed.
 */
public final class Amounts {

    /** The largest amount that is taken anywhere: one cent less than ten thousand million. */
    public static final long MOST = 999_999_999_999L;

    /** Of the largest amount as people type it. */
    public static final int MAX_LENGTH = 13;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern TYPED = Pattern.compile("\\d{1,10}(\\.\\d{1,2}0*)?");

    /** Spreadsheets write more zeros than people. */
    private static final int LONGEST = 40;

    private static final Set<String> CURRENCIES = Set.of("CNY", "EUR", "USD");

    private Amounts() {}

    /** Reads units of the currency with at most two decimals, such as 128.50. */
    public static Optional<Long> typed(
            String field, @Nullable String written, long least, long most, Problems problems) {
        return present(field, written, problems).flatMap(text -> {
            if (TYPED.matcher(text).matches()) {
                long cents = new BigDecimal(text).movePointRight(2).longValueExact();
                if (least <= cents && cents <= most) {
                    return Optional.of(cents);
                }
            }
            problems.reject(field, text, "money.amount", Money.text(least), Money.text(most));
            return Optional.empty();
        });
    }

    /** Reads hundredths, such as 12850. */
    public static Optional<Long> cents(
            String field, @Nullable String written, long least, long most, Problems problems) {
        return present(field, written, problems).flatMap(text -> {
            if (WHOLE.matcher(text).matches()) {
                return within(field, Long.parseLong(text), least, most, problems);
            }
            problems.reject(field, text, "money.cents", String.valueOf(least), String.valueOf(most));
            return Optional.empty();
        });
    }

    /** As {@link #cents(String, String, long, long, Problems)}, of a number. */
    public static Optional<Long> cents(String field, @Nullable Long given, long least, long most, Problems problems) {
        if (given == null) {
            problems.reject(field, null, "problem.required");
            return Optional.empty();
        }
        return within(field, given, least, most, problems);
    }

    /** Returns the code of a currency in which money is planned and paid; empty, and a problem noted, otherwise. */
    public static Optional<String> currency(String field, @Nullable String written, Problems problems) {
        return problems.required(field, written, 3)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> {
                    boolean known = CURRENCIES.contains(code);
                    if (!known) {
                        problems.reject(field, code, "problem.oneOf", String.join(", ", new TreeSet<>(CURRENCIES)));
                    }
                    return known;
                });
    }

    /** Returns an amount above 0 as it was typed into the fields {@code amount} and {@code currency}. */
    public static Optional<Money> read(@Nullable String amount, @Nullable String currency, Problems problems) {
        Optional<Long> cents = typed("amount", amount, 1, MOST, problems);
        Optional<String> code = currency("currency", currency, problems);
        return cents.flatMap(paid -> code.map(known -> new Money(paid, known)));
    }

    private static Optional<Long> within(String field, long cents, long least, long most, Problems problems) {
        if (least <= cents && cents <= most) {
            return Optional.of(cents);
        }
        problems.reject(field, cents, "money.cents", String.valueOf(least), String.valueOf(most));
        return Optional.empty();
    }

    private static Optional<String> present(String field, @Nullable String written, Problems problems) {
        return problems.required(field, written, LONGEST);
    }
}
