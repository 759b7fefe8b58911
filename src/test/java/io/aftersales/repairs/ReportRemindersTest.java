package io.aftersales.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers who have heard nothing of their repair for the days of the cycle, on the database. */
@IntegrationTest
@Requirement("RPR-29")
class ReportRemindersTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReportReminders reminders;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    private RepairHouse house;

    @BeforeEach
    void open() {
        house = new RepairHouse(context);
    }

    @Test
    void aRepairIsOpenedWithTheDaysOfTheTable() {
        Instant before = clock.instant();

        Instant dueAt = Objects.requireNonNull(house.file(house.opened()).reportDueAt());

        assertThat(dueAt)
                .isAfter(before.plus(Duration.ofDays(3)).minusSeconds(5))
                .isBefore(clock.instant().plus(Duration.ofDays(3)).plusSeconds(5));
    }

    @Test
    void theEngineerIsRemindedOnceACycleUntilTheCustomerHears() {
        String number = assigned(house.diagnosed());
        assertThat(reminded(number)).as("in time").isEmpty();

        silence(number);
        assertThat(reminded(number)).containsExactly("engineer");
        assertThat(reminded(number)).as("a second look").containsExactly("engineer");
        Instant next = instant(number, "report_reminder_at");
        assertThat(next).isAfter(clock.instant().plus(Duration.ofDays(3)).minusSeconds(60));
        assertThat(house.file(number).reportDueAt()).as("still due since then").isBefore(clock.instant());

        database.sql("update repair set report_reminder_at = now() - interval '1 minute' where claim_number = ?")
                .param(number)
                .update();
        assertThat(reminded(number)).as("the next cycle").containsExactly("engineer", "engineer");

        house.progress.tell(number, new ProgressReport("The pump is on its way", null, null), "engineer");

        assertThat(house.file(number).reportDueAt()).isAfter(clock.instant());
        assertThat(instant(number, "report_reminder_at")).isEqualTo(instant(number, "report_due_at"));
        assertThat(reminded(number)).hasSize(2);
    }

    @Test
    void whereNobodyRepairsYetTheDispatchersAreReminded() {
        String number = house.opened();

        silence(number);

        assertThat(reminded(number)).containsExactly("dispatchers");
    }

    @Test
    void ofARepairThatIsOverNobodyIsReminded() {
        String number = house.diagnosed();
        house.repairs.finish(number, RepairOutcome.DECLINED, "engineer");

        silence(number);

        assertThat(reminded(number)).isEmpty();
        assertThat(house.file(number).reportDueAt()).isNull();
    }

    @Test
    void whoOnlyHasNotFetchedItIsNotReportedTo() {
        String number = assigned(house.inspected());

        silence(number);

        assertThat(reminded(number)).isEmpty();
        assertThat(house.file(number).reportDueAt()).isNull();
    }

    @Test
    void twoNodesRemindOfItOnce() {
        String number = assigned(house.diagnosed());
        silence(number);

        transactions.executeWithoutResult(first -> {
            reminders.remind();
            CompletableFuture.supplyAsync(reminders::remind).join();
        });

        assertThat(reminded(number)).containsExactly("engineer");
    }

    @Test
    void whatIsDueIsFoundByAnIndexHoweverManyRun() {
        List<String> plan = transactions.execute(read -> {
            database.sql("set local enable_seqscan = off").update();
            database.sql("set local enable_bitmapscan = off").update();
            return database.sql("""
                            explain select claim_number from repair
                            where status <> 'FINISHED' and status not in ('INSPECTED', 'POSTED')
                                and report_reminder_at <= now()
                            order by report_reminder_at limit 100 for update skip locked""").query(String.class).list();
        });

        assertThat(plan).anyMatch(line -> line.contains("repair_report_due")).noneMatch(line -> line.contains("Sort"));
    }

    /** Somebody drives there, as a booked visit would say. */
    private String assigned(String number) {
        database.sql("update repair set engineer = 'engineer' where claim_number = ?")
                .param(number)
                .update();
        return number;
    }

    private void silence(String number) {
        database.sql("""
                        update repair set report_due_at = '2026-01-05T02:00Z', report_reminder_at = '2026-01-05T02:00Z'
                        where claim_number = ?""").param(number).update();
    }

    private Instant instant(String number, String column) {
        return database.sql("select %s from repair where claim_number = ?".formatted(column))
                .param(number)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<String> reminded(String number) {
        while (reminders.remind() == ReportReminders.MOST) {
            // those of other tests
        }
        return database.sql(
                        "select staff_group from outbox_message where subject = ? and template = 'repair-report-due'")
                .param(number)
                .query(String.class)
                .list();
    }
}
