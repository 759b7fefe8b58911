package io.aftersales.products;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a unit after it came on file (INF-07). Never changed.
 *
 * @param field name of the property of {@link InstalledUnit}
 * @param before what was known, absent when nothing was
 * @param taken whether it counts now; otherwise what was known counts on
 * @param by user who corrected it, absent where a case said it
 */
public record UnitChange(
        Instant at,
        String field,
        @Nullable String before,
        String said,
        boolean taken,
        @Nullable String by) {}
