package io.aftersales.journeys;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** A measure against last month's ratings that works in this month, and is judged on the first day of the next. */
final class MeasureDrafts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private MeasureDrafts() {}

    static Map<String, Object> of(Instant now) {
        YearMonth month = YearMonth.from(now.atZone(ZONE));
        Map<String, Object> draft = new HashMap<>();
        draft.put("service", "REPAIR");
        draft.put("question", "QUALITY");
        draft.put("periodBefore", month.minusMonths(1).toString());
        draft.put("periodAfter", month.toString());
        draft.put("measure", "Train the engineers");
        draft.put("staffGroup", "quality-inspectors");
        draft.put("checkOn", month.plusMonths(1).atDay(1).toString());
        return draft;
    }

    /** When a measure that is set now is judged. */
    static Instant judgedAt(Instant now) {
        return YearMonth.from(now.atZone(ZONE))
                .plusMonths(1)
                .atDay(1)
                .atTime(1, 0)
                .atZone(ZONE)
                .toInstant();
    }
}
