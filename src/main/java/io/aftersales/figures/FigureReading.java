package io.aftersales.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure and how fresh it is.
 *
 * @param asOf when it was read, by the business clock; null when just now
 */
public record FigureReading(FigureTable table, @Nullable Instant asOf) {}
