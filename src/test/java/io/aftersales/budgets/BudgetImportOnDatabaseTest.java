package io.aftersales.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.problems.ImportReport;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of budgets that are handed in at once. */
@IntegrationTest
class BudgetImportOnDatabaseTest {

    private static final LocalDate DAY = LocalDate.parse("2033-05-20");

    @Autowired
    private Budgets budgets;

    @Autowired
    private BudgetBook book;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @Requirement("BUD-01")
    void twoListsOfTheSameCostCentresInOppositeOrderDoNotWaitForEachOther() throws Exception {
        String first = BudgetHouse.costCentre();
        String between = BudgetHouse.costCentre();
        String last = BudgetHouse.costCentre();
        List.of(first, between, last).forEach(centre -> book.commit(BudgetHouse.reference(), centre, DAY, 1));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch bothWait = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<BudgetOutlook> holder = threads.submit(() -> transaction.execute(status -> {
                BudgetOutlook outlook = book.outlook(between, DAY, 0);
                held.countDown();
                await(bothWait);
                return outlook;
            }));
            await(held);
            Future<ImportReport> forth =
                    threads.submit(() -> budgets.importCsv(list("2033-Q2", first, between, last), "manager"));
            Future<ImportReport> back =
                    threads.submit(() -> budgets.importCsv(list("2033-Q3", last, between, first), "manager"));
            Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> waiting() >= 2);
            bothWait.countDown();

            assertThat(holder.get().committedCents()).isZero();
            assertThat(forth.get()).isEqualTo(new ImportReport(3, List.of()));
            assertThat(back.get()).isEqualTo(new ImportReport(3, List.of()));
        } finally {
            bothWait.countDown();
            threads.shutdownNow();
        }
    }

    private static String list(String period, String... costCentres) {
        return Stream.of(costCentres)
                .map(centre -> "%s,%s,12000.00,CNY\n".formatted(centre, period))
                .reduce("cost_centre,period,planned,currency\n", String::concat);
    }

    /** How many wait for a cost centre. */
    private long waiting() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%cost_centre%'
                        """).query(Long.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
