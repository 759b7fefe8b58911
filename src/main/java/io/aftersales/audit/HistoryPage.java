package io.aftersales.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of finished instances, the last ended first.
 *
 * @param next what to send as {@code after} for the next page, null on the last one
 */
public record HistoryPage(
        List<FinishedInstance> instances, @Nullable String next) {}
