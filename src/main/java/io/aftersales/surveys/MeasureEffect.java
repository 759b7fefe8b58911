package io.aftersales.surveys;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rating: the average after minus the one before.
 *
 * @param beforeHundredths 430 for 4.3; null where there are too few answers to show it
 * @param afterHundredths as before
 */
public record MeasureEffect(
        @Nullable Long beforeHundredths, @Nullable Long afterHundredths) {

    /** Returns it in figures, such as {@code 3.80 → 4.20 (+0.40)}; a dash for what cannot be shown. */
    public String figures() {
        String change = beforeHundredths == null || afterHundredths == null
                ? ""
                : String.format(Locale.ROOT, " (%+.2f)", (afterHundredths - beforeHundredths) / 100.0);
        return written(beforeHundredths) + " → " + written(afterHundredths) + change;
    }

    private static String written(@Nullable Long hundredths) {
        return hundredths == null ? "–" : String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
