package io.aftersales.fees;

import io.aftersales.problems.Problems;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts in hundredths of a currency, as people read and write them. */
final class Cents {

    /** What one amount can be at most. */
    static final long MOST = 1_000_000_000L;

    /** Of what people type. */
    static final int MAX_LENGTH = 11;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");

    private Cents() {}

    /** Returns the amount such as {@code 1280.00 CNY}. */
    static String text(long cents, String currency) {
        return BigDecimal.valueOf(cents, 2).toPlainString() + " " + currency;
    }

    /** Returns hundredths that a program wrote; empty, and a problem noted, when it is absent or none. */
    static Optional<Long> required(String field, @Nullable String written, Problems problems) {
        String text = written == null ? "" : written.strip();
        if (WHOLE.matcher(text).matches() && Long.parseLong(text) <= MOST) {
            return Optional.of(Long.valueOf(text));
        }
        problems.reject(field, written, "fees.cents", MOST);
        return Optional.empty();
    }

    /** Returns an amount that somebody typed, such as 128.50; empty, and a problem noted, when it is absent or none. */
    static Optional<Long> typed(String field, @Nullable String written, Problems problems) {
        String text = written == null ? "" : written.strip();
        if (WRITTEN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text).movePointRight(2).longValueExact());
        }
        problems.reject(field, written, "fees.amount");
        return Optional.empty();
    }
}
