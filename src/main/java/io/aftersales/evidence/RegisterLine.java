package io.aftersales.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in the register.
 *
 * @param kind name of the kind of case
 * @param closedAt null while it is open
 * @param outcome how it ended, a code of its kind; null while it is open
 * @param kept promises that were met in time
 * @param broken promises that were not, whether met later or not
 * @param running promises that are neither yet
 */
public record RegisterLine(
        String number,
        String kind,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        int kept,
        int broken,
        int running) {}
