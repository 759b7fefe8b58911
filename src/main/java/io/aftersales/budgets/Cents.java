package io.aftersales.budgets;

import io.aftersales.problems.Problems;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as people write them. */
final class Cents {

    /** Of what people write. */
    static final int MAX_LENGTH = 13;

    /** The largest amount that is planned: ten thousand million. */
    static final long MOST = 1_000_000_000_000L;

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");

    private Cents() {}

    /** Returns hundredths of the currency, more than 0; empty, and a problem noted, when it is no such amount. */
    static Optional<Long> read(String field, @Nullable String amount, Problems problems) {
        return problems.required(field, amount, MAX_LENGTH).flatMap(text -> {
            if (WRITTEN.matcher(text).matches()) {
                long cents = new BigDecimal(text).movePointRight(2).longValueExact();
                if (cents > 0) {
                    return Optional.of(cents);
                }
            }
            problems.reject(field, text, "budgets.amount");
            return Optional.empty();
        });
    }

    /** As {@link #read}, of an amount given in hundredths. */
    static Optional<Long> check(String field, @Nullable Long cents, Problems problems) {
        if (cents == null) {
            problems.reject(field, null, "problem.required");
            return Optional.empty();
        }
        if (cents <= 0 || cents > MOST) {
            problems.reject(field, cents, "budgets.cents", MOST);
            return Optional.empty();
        }
        return Optional.of(cents);
    }

    /** Returns the amount with two decimals, such as {@code 1280.00}. */
    static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
