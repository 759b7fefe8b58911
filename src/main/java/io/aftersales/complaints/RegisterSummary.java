package io.aftersales.complaints;

import java.util.Map;

/**
 * The complaints of a period in numbers (CMP-38, CMP-46, CMP-49).
 *
 * @param rootCauses how often each root cause was named, the most frequent first
 * @param categories how many complaints of each category
 * @param onTime handled by the due instant that counted, extensions included
 * @param extendedOnTime those of them that were extended
 * @param late handled later, or overdue now
 * @param answered how many customers said how satisfied they are
 * @param satisfied how many of them said 4 or 5
 */
public record RegisterSummary(
        long total,
        Map<RootCause, Long> rootCauses,
        Map<ComplaintCategory, Long> categories,
        long onTime,
        long extendedOnTime,
        long late,
        long answered,
        long satisfied) {}
