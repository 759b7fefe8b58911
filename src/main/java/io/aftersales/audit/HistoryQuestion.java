package io.aftersales.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which finished instances of a process are asked for, as written by the reader; everything may be absent.
 *
 * @param caseNumber begin of the business key
 * @param from first day of the end, in the business zone, inclusive
 * @param to last day of the end, inclusive
 * @param outcome id of the end event that was reached, or {@value HistorySearch#CANCELLED}; needs both days, at most 93
 * @param person login of who started the instance or had one of its tasks
 * @param broken true: only those beside which a broken promise was escalated; needs both days as well
 * @param after id of the last instance of the page before
 */
public record HistoryQuestion(
        @Nullable String caseNumber,
        @Nullable String from,
        @Nullable String to,
        @Nullable String outcome,
        @Nullable String person,
        @Nullable Boolean broken,
        @Nullable String after) {}
