package io.aftersales.repairs;

import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a repair knows of reports to its customer (RPR-29): how often he hears of it, and until when next. */
@MappedSuperclass
abstract class ReportedRepair {

    private @Nullable Long reportCycleDays;
    private @Nullable Instant reportDueAt;
    private @Nullable Instant reportReminderAt;

    /** From now on the customer hears of it every so many days; with 0 nobody is reminded. */
    void reportEvery(long days, Instant now) {
        reportCycleDays = days;
        told(now);
    }

    /** As {@link #reportEvery}, and never later than he would have heard of it anyway. */
    void reportSooner(long days, Instant now) {
        Instant before = reportDueAt;
        reportEvery(days, now);
        if (before != null && reportDueAt != null && before.isBefore(reportDueAt)) {
            reportDueAt = before;
            reportReminderAt = before;
        }
    }

    /** The customer hears how it stands: the days until the next report begin anew. */
    void told(Instant at) {
        Long days = reportCycleDays;
        reportDueAt = days == null || days == 0 ? null : at.plus(Duration.ofDays(days));
        reportReminderAt = reportDueAt;
    }

    /** Returns until when the customer hears of it next; null where nobody is reminded of it. */
    @Nullable Instant reportDueAt() {
        return reportDueAt;
    }

    /** Returns when staff are reminded of it next; null where nobody is. */
    @Nullable Instant reportReminderAt() {
        return reportReminderAt;
    }
}
