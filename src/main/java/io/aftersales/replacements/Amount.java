package io.aftersales.replacements;

import io.aftersales.problems.Problems;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param cents hundredths of the currency, more than 0
 * @param currency such as {@code CNY}
 */
public record Amount(long cents, String currency) {

    /** Of what people write. */
    static final int MAX_LENGTH = 13;

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final Set<String> CURRENCIES = Set.of("CNY", "EUR", "USD");

    public Amount {
        if (cents <= 0) {
            throw new IllegalArgumentException("Amount is %d cents, expected more than 0".formatted(cents));
        }
    }

    /** Returns the amount; empty, and a problem noted for each field, when it is absent or cannot be paid. */
    static Optional<Amount> read(@Nullable String amount, @Nullable String currency, Problems problems) {
        Optional<Long> cents = problems.required("amount", amount, MAX_LENGTH).flatMap(text -> cents(text, problems));
        Optional<String> known = problems.required("currency", currency, 3).filter(code -> known(code, problems));
        return cents.flatMap(paid -> known.map(code -> new Amount(paid, code)));
    }

    private static Optional<Long> cents(String text, Problems problems) {
        if (WRITTEN.matcher(text).matches()) {
            long cents = new BigDecimal(text).movePointRight(2).longValueExact();
            if (cents > 0) {
                return Optional.of(cents);
            }
        }
        problems.reject("amount", text, "replacements.amount");
        return Optional.empty();
    }

    private static boolean known(String code, Problems problems) {
        boolean known = CURRENCIES.contains(code);
        if (!known) {
            problems.reject("currency", code, "problem.oneOf", String.join(", ", new TreeSet<>(CURRENCIES)));
        }
        return known;
    }

    /** Returns the amount as people write it, such as {@code 1280.00 CNY}. */
    public String text() {
        return BigDecimal.valueOf(cents, 2).toPlainString() + " " + currency;
    }
}
