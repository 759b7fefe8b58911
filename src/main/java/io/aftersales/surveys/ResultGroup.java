package io.aftersales.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of one group, or of all.
 *
 * @param value of the dimension that results are grouped by; empty where it is not known
 * @param hidden whether there are too few answers to be shown, here or in what would give them away; nothing is told then
 * @param responsePercent how many of 100 who were asked answered
 * @param questions the lowest average first: what to improve first (SVY-10)
 */
public record ResultGroup(
        String value,
        boolean hidden,
        @Nullable Long asked,
        @Nullable Long answered,
        @Nullable Long responsePercent,
        List<Rated> questions) {

    /**
     * How one question was rated.
     *
     * @param averageHundredths 430 for 4.3
     * @param satisfiedPercent how many of 100 gave 4 or 5
     */
    public record Rated(String code, long count, long averageHundredths, long satisfiedPercent) {}
}
