package io.aftersales.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results as they may be shown.
 *
 * @param least of how many answers results are shown at least
 * @param groupBy null where they are not grouped
 */
public record ResultTable(int least, @Nullable ResultDimension groupBy, ResultGroup total, List<ResultGroup> groups) {}
