package io.aftersales.products;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What identifies one unit, in the one spelling in which serial numbers are stored and compared: upper case, half-width,
 * without spaces and dashes. People copy the number from a label, and no two copy it alike.
 */
public record SerialNumber(String value) {

    private static final Pattern NOT_COUNTED = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212]+");

    /**
     * Takes the normalised spelling.
     *
     * @throws IllegalArgumentException if {@code value} is empty or not normalised; use {@link #of} for what people type
     */
    public SerialNumber {
        if (value.isEmpty() || !value.equals(normalised(value))) {
            throw new IllegalArgumentException("Serial number '%s' is not normalised".formatted(value));
        }
    }

    /** Returns the serial number that was typed, empty when nothing counts in it. */
    public static Optional<SerialNumber> of(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String value = normalised(typed);
        return value.isEmpty() ? Optional.empty() : Optional.of(new SerialNumber(value));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String normalised(String typed) {
        // Chinese input methods write full-width letters and digits, which look the same on the screen
        String halfWidth = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String upperCase = Normalizer.normalize(halfWidth.toUpperCase(Locale.ROOT), Normalizer.Form.NFKC);
        return NOT_COUNTED.matcher(upperCase).replaceAll("");
    }
}
