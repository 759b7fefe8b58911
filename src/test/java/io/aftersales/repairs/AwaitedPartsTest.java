package io.aftersales.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Since when products are in repair that wait for a part. */
@IntegrationTest
@Transactional
class AwaitedPartsTest {

    private final String serial = RepairHouse.serialNumber();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AwaitedParts parts;

    @Autowired
    private CaseTimeline timeline;

    @SuppressWarnings("NullAway.Init")
    private RepairHouse house;

    @SuppressWarnings("NullAway.Init")
    private String number;

    @BeforeEach
    void agreed() {
        house = new RepairHouse(context);
        number = house.opened(serial);
        house.diagnoses.diagnose(number, Reports.diagnosis(), "engineer");
        house.quote(number, 5);
        house.quotes.answer(number, Reports.consent(1), "desk");
    }

    @Test
    @Requirement("F63")
    void aMissingPartCountsFromTheOpeningOfTheRepairUntilItArrives() {
        assertThat(parts.inRepairSince(number, null)).as("nothing is missing").isEmpty();

        house.work.record(number, Reports.interrupted("PART_MISSING"), "engineer");

        Instant opened = timeline.of(number).stream()
                .filter(entry -> entry.type().equals(RepairEvent.REPAIR_OPENED.name()))
                .findFirst()
                .orElseThrow()
                .at();
        assertThat(parts.inRepairSince(number, null)).contains(opened);
        assertThat(parts.inRepairSince(
                        "CL-20991231-000001",
                        SerialNumber.of(serial).orElseThrow().value()))
                .as("by another claim about the same unit")
                .contains(opened);

        house.work.recordPart(number, new PartReport("ARRIVED", null), "engineer");

        assertThat(parts.inRepairSince(number, null)).as("the part is there").isEmpty();
    }

    @Test
    @Requirement({"F63", "RPL-08"})
    void aPartThatNeverComesIsWaitedForUntilTheProductIsReplaced() {
        house.work.record(number, Reports.interrupted("PART_MISSING"), "engineer");
        house.work.recordPart(number, new PartReport("REPLACEMENT", "Not made any more"), "engineer");
        assertThat(parts.inRepairSince(number, null)).isPresent();

        house.work.recordPart(number, new PartReport("PLAN_CHANGE", "Another pump fits"), "engineer");
        assertThat(parts.inRepairSince(number, null)).as("another plan").isEmpty();
    }

    @Test
    @Requirement("F63")
    void theDayOfTheHandInBeginsTheDaysOfTheLatestRepair() {
        Instant day = Instant.parse("2026-08-01T02:00:00Z");
        List<CaseEntry> entries = List.of(
                entry(RepairEvent.REPAIR_OPENED, day, Map.of()),
                entry(RepairEvent.PRODUCT_RECEIVED, day.plus(Duration.ofDays(1)), Map.of()),
                entry(RepairEvent.REPAIR_OPENED, day.plus(Duration.ofDays(30)), Map.of()),
                entry(RepairEvent.PRODUCT_RECEIVED, day.plus(Duration.ofDays(33)), Map.of()),
                entry(RepairEvent.REPAIR_WORKED, day.plus(Duration.ofDays(35)), Map.of()),
                entry(RepairEvent.REPAIR_WAITS, day.plus(Duration.ofDays(35)), Map.of("waitingReason", "PART")));

        assertThat(AwaitedParts.inRepairSince(entries)).contains(day.plus(Duration.ofDays(33)));
        assertThat(AwaitedParts.inRepairSince(entries.subList(0, 5))).isEmpty();
    }

    private static CaseEntry entry(RepairEvent type, Instant at, Map<String, String> facts) {
        return new CaseEntry(type.name(), at, "engineer", facts, Map.of());
    }
}
