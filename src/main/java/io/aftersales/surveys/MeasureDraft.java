package io.aftersales.surveys;

import org.jspecify.annotations.Nullable;

/**
 * A measure against a weak point, as it was written.
 *
 * @param service whose questions it is about
 * @param question code of the rating that is to rise
 * @param periodBefore a year, quarter or month from which it is to rise, such as 2026-Q3
 * @param periodAfter a later one that is not over yet, in which the effect is looked for
 * @param staffGroup who carries it out
 * @param checkOn the day on which the effect is judged
 */
public record MeasureDraft(
        @Nullable String service,
        @Nullable String question,
        @Nullable String periodBefore,
        @Nullable String periodAfter,
        @Nullable String measure,
        @Nullable String staffGroup,
        @Nullable String checkOn) {}
