package io.aftersales.complaints;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds the lines of the register up. */
final class RegisterCount {

    private static final int SATISFIED_FROM = 4;

    private long total;
    private final Map<RootCause, Long> rootCauses = new EnumMap<>(RootCause.class);
    private final Map<ComplaintCategory, Long> categories = new EnumMap<>(ComplaintCategory.class);
    private long onTime;
    private long extendedOnTime;
    private long late;
    private long answered;
    private long satisfied;

    void add(RegisterLine line) {
        total++;
        categories.merge(line.category(), 1L, Long::sum);
        Settlement settlement = line.settlement();
        if (settlement.rootCause() != null) {
            rootCauses.merge(settlement.rootCause(), 1L, Long::sum);
        }
        if (line.lateBy().isPresent()) {
            late++;
        } else if (settlement.handledAt() != null) {
            onTime++;
            extendedOnTime += line.extended() ? 1 : 0;
        }
        if (settlement.satisfaction() != null) {
            answered++;
            satisfied += settlement.satisfaction() >= SATISFIED_FROM ? 1 : 0;
        }
    }

    RegisterSummary summary() {
        Map<RootCause, Long> byFrequency = new LinkedHashMap<>();
        rootCauses.entrySet().stream()
                .sorted(Map.Entry.<RootCause, Long>comparingByValue().reversed())
                .forEach(cause -> byFrequency.put(cause.getKey(), cause.getValue()));
        return new RegisterSummary(total, byFrequency, categories, onTime, extendedOnTime, late, answered, satisfied);
    }
}
