package io.aftersales.repairs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of repairs that run and whose customers have heard nothing for the days of the cycle (RPR-29), once for each
 * cycle, on any number of nodes.
 */
@Component
class ReportReminders {

    /** Of one transaction. */
    static final int MOST = 100;

    private final JdbcClient jdbc;
    private final RepairMessages messages;
    private final Clock clock;

    ReportReminders(JdbcClient jdbc, RepairMessages messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /** A repair whose customer should have heard of it. */
    record Silent(String claimNumber, @Nullable String engineer, long cycleDays, Instant dueAt) {}

    /** Reminds of what is due; returns of how many repairs, {@value #MOST} at most. */
    @Transactional
    int remind() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Silent> silent = jdbc.sql("""
                        select claim_number, engineer, report_cycle_days, report_due_at from repair
                        where status <> 'FINISHED' and status not in ('INSPECTED', 'POSTED')
                            and report_reminder_at <= :now
                        order by report_reminder_at limit :most for update skip locked""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, index) -> new Silent(
                        row.getString("claim_number"),
                        row.getString("engineer"),
                        row.getLong("report_cycle_days"),
                        row.getObject("report_due_at", OffsetDateTime.class).toInstant()))
                .list();
        silent.forEach(repair -> remind(repair, now));
        return silent.size();
    }

    private void remind(Silent repair, Instant now) {
        // what a silence of several cycles leaves out is not made up for
        jdbc.sql("update repair set report_reminder_at = :next where claim_number = :number")
                .param("next", now.plus(Duration.ofDays(repair.cycleDays())).atOffset(ZoneOffset.UTC))
                .param("number", repair.claimNumber())
                .update();
        messages.reportDue(repair.claimNumber(), repair.engineer(), repair.dueAt(), now);
    }
}
