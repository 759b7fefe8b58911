package io.aftersales.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The yearly notice of the State Council, as it counts here.
 *
 * @param enteredBy administrator who entered it; null for one that came with the release
 * @param days in the order of their dates
 */
public record CalendarNotice(
        int year, @Nullable String enteredBy, @Nullable Instant enteredAt, List<NoticeDay> days) {

    public CalendarNotice {
        days = List.copyOf(days);
    }
}
