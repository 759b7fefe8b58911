package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintFacts;
import io.aftersales.complaints.ComplaintProcess;
import io.aftersales.engine.DueJobs;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The check dates of the Chinese calendar from receipt through the running process to the recorded breach: around
 * holidays, make-up working days and the end of a year.
 */
@IntegrationTest
class ComplaintDatesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private ComplaintProcess process;

    @Autowired
    private DueJobs dueJobs;

    @ParameterizedTest(name = "received {0}, due {1}")
    @CsvSource({
        "2025-01-20T10:00, 2025-02-14",
        "2025-09-24T10:00, 2025-10-21",
        "2026-01-30T10:00, 2026-02-27",
        "2026-02-10T10:00, 2026-03-09",
        "2026-04-20T10:00, 2026-05-13",
        "2026-09-10T10:00, 2026-10-08",
        "2026-09-18T10:00, 2026-10-15",
        "2026-09-23T10:00, 2026-10-21",
        // the first and the last minute of a day, and a day off, count from the day after
        "2026-09-18T00:00, 2026-10-15",
        "2026-09-18T23:59, 2026-10-15",
        "2026-09-19T12:00, 2026-10-15",
        // over the end of a year, whose second Sunday is worked
        "2025-12-22T10:00, 2026-01-13"
    })
    @Requirement({"CMP-32", "T05", "F30"})
    void aComplaintIsBrokenAfterTheLastOfFifteenWorkingDays(LocalDateTime received, LocalDate due) {
        String number = "CP-dates-" + received;
        Instant from = received.atZone(ZONE).toInstant();
        Promised acknowledgement = promise(number, CommitmentKind.COMPLAINT_ACKNOWLEDGEMENT, from);
        Promised resolution = promise(number, CommitmentKind.COMPLAINT_RESOLUTION, from);
        Instant end = due.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);

        process.start(new ComplaintFacts(
                number,
                ComplaintCategory.OTHER,
                false,
                null,
                List.of(),
                List.of(),
                "service-managers",
                acknowledgement,
                resolution));
        dueJobs.awaitNone(Duration.ofSeconds(20));

        assertThat(resolution.dueAt()).isEqualTo(end);
        CommitmentRecord record =
                ledger.find(number, CommitmentKind.COMPLAINT_RESOLUTION, null).get(0);
        assertThat(record.status()).isEqualTo(CommitmentStatus.BREACHED);
        assertThat(record.breachedAt()).isEqualTo(end);
        assertThat(record.events()).extracting(CommitmentRecord.Event::type).containsOnlyOnce("BREACHED");
    }

    private Promised promise(String number, CommitmentKind kind, Instant from) {
        return ledger.promise(new Promise(number, kind, from, false, "SMART_HOME", null));
    }
}
