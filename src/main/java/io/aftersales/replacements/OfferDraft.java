package io.aftersales.replacements;

import io.aftersales.problems.Problems;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is proposed.
 *
 * @param kind name of an {@link OfferKind}
 * @param amount needed for compensation, in units of the currency
 * @param months needed for a longer warranty, a whole number from 1 to 120
 */
public record OfferDraft(
        @Nullable String kind,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String months,
        @Nullable String reason) {

    static final int MAX_MONTHS_LENGTH = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final long MOST_MONTHS = 120;

    /** Returns the months; empty, and a problem noted, when they are absent or no number that may be granted. */
    Optional<Long> readMonths(Problems problems) {
        Optional<Long> number = problems.required("months", months, MAX_MONTHS_LENGTH)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf)
                .filter(count -> count >= 1 && count <= MOST_MONTHS);
        if (number.isEmpty() && months != null && !months.isBlank()) {
            problems.reject("months", months, "replacements.months", MOST_MONTHS);
        }
        return number;
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "OfferDraft[" + kind + "]";
    }
}
