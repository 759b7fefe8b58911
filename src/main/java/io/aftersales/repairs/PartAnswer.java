package io.aftersales.repairs;

import io.aftersales.commitments.Promised;
import org.jspecify.annotations.Nullable;

/**
 * How a repair goes on after a part was missing.
 *
 * @param completion until when the repair must be finished; null where the work does not go on
 */
public record PartAnswer(PartResult result, @Nullable Promised completion) {}
