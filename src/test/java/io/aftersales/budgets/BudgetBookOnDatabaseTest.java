package io.aftersales.budgets;

import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Committing, spending and letting go on the real database, one after the other and at once. */
@IntegrationTest
class BudgetBookOnDatabaseTest {

    private static final LocalDate DAY = LocalDate.parse("2031-05-20");

    @Autowired
    private BudgetBook book;

    @Autowired
    private Budgets budgets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String costCentre = BudgetHouse.costCentre();

    @Test
    @Requirement({"BUD-01", "BUD-04"})
    void theFiguresFollowEachStepAtOnce() {
        plan(100_000);
        String expense = BudgetHouse.reference();

        assertThat(book.outlook(costCentre, DAY, 60_000))
                .isEqualTo(
                        new BudgetOutlook(costCentre, "2031-Q2", 100_000, 0, 0, 100_000, 40_000, BudgetState.WITHIN));
        book.commit(expense, costCentre, DAY, 60_000);
        assertThat(book.outlook(costCentre, DAY, 40_001))
                .isEqualTo(new BudgetOutlook(costCentre, "2031-Q2", 100_000, 60_000, 0, 40_000, -1, BudgetState.ABOVE));
        book.spend(expense, 55_000);
        assertThat(book.outlook(costCentre, DAY, 45_000))
                .isEqualTo(new BudgetOutlook(costCentre, "2031-Q2", 100_000, 0, 55_000, 45_000, 0, BudgetState.WITHIN));
        assertThat(letters(expense)).isEmpty();
    }

    @Test
    void aDayWithoutBudgetIsNoErrorAndABudgetThatComesLaterCountsIt() {
        book.commit(BudgetHouse.reference(), costCentre, DAY, 60_000);

        assertThat(book.outlook(costCentre, DAY, 5).state()).isEqualTo(BudgetState.NOT_PLANNED);
        assertThat(book.outlook(costCentre, DAY, 5).afterCents()).isEqualTo(-5);
        plan(100_000);
        assertThat(book.outlook(costCentre, DAY, 0).committedCents()).isEqualTo(60_000);
        assertThat(book.outlook(costCentre, DAY.plusMonths(3), 0).state()).isEqualTo(BudgetState.NOT_PLANNED);
    }

    @Test
    @Requirement({"BUD-01", "BUD-03", "BUD-04"})
    void afterSalesAndFinanceAreToldAtOnceWhenABudgetIsOverdrawn() {
        plan(100_000);
        String within = BudgetHouse.reference();
        String above = BudgetHouse.reference();
        String afterwards = BudgetHouse.reference();

        book.commit(within, costCentre, DAY, 100_000);
        book.commit(above, costCentre, DAY, 1);
        book.commit(afterwards, costCentre, DAY, 1);

        assertThat(letters(within)).isEmpty();
        assertThat(letters(above)).containsExactlyInAnyOrder("service-managers", "finance");
        assertThat(letters(afterwards)).isEmpty();
    }

    @Test
    void theSecondOfTwoAtOnceSeesTheFirst() throws Exception {
        plan(100_000);
        CountDownLatch committed = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<BudgetOutlook> first = threads.submit(() -> transaction.execute(status -> {
                book.commit(BudgetHouse.reference(), costCentre, DAY, 60_000);
                committed.countDown();
                await(asked);
                return book.outlook(costCentre, DAY, 0);
            }));
            Future<BudgetOutlook> second = threads.submit(() -> transaction.execute(status -> {
                await(committed);
                asked.countDown();
                BudgetOutlook seen = book.outlook(costCentre, DAY, 60_000);
                book.commit(BudgetHouse.reference(), costCentre, DAY, 60_000);
                return seen;
            }));

            assertThat(first.get().leftCents()).isEqualTo(40_000);
            assertThat(second.get().afterCents()).isEqualTo(-20_000);
            assertThat(book.outlook(costCentre, DAY, 0).leftCents()).isEqualTo(-20_000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void stepsThatRunTwiceAtOnceCountOnce() throws Exception {
        plan(1_000_000);
        List<String> expenses =
                IntStream.range(0, 8).mapToObj(one -> BudgetHouse.reference()).toList();
        List<Callable<Void>> steps = new ArrayList<>();
        for (String expense : expenses) {
            for (int run = 0; run < 2; run++) {
                steps.add(() -> {
                    book.commit(expense, costCentre, DAY, 1_000);
                    book.spend(expense, 900);
                    return null;
                });
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> step : threads.invokeAll(steps)) {
                step.get();
            }
        } finally {
            threads.shutdownNow();
        }

        BudgetOutlook outlook = book.outlook(costCentre, DAY, 0);
        assertThat(outlook.committedCents()).isZero();
        assertThat(outlook.spentCents()).isEqualTo(8 * 900);
    }

    @Test
    void anExpenseThatMovesToAnotherCostCentreLeavesTheFirst() {
        String other = BudgetHouse.costCentre();
        String expense = BudgetHouse.reference();
        plan(100_000);

        book.commit(expense, costCentre, DAY, 60_000);
        book.commit(expense, other, DAY, 61_000);
        book.release(expense);
        book.release(expense);

        assertThat(book.outlook(costCentre, DAY, 0).committedCents()).isZero();
        assertThat(refusal(() -> book.spend(expense, 61_000))).startsWith("CONFLICT budgets.notCommitted");
    }

    @Test
    @Requirement("BUD-01")
    void theFiguresOfTenThousandExpensesAreThePlainSums() {
        BudgetFigures empty = plan(1_000_000_000);
        jdbc.sql("""
                        insert into budget_entry (reference, position, kind, cost_centre, day, cents, at)
                        select 'BULK-' || :centre || '-' || n, step,
                            case when step = 1 then 'COMMITTED' when step = 2 then 'RELEASED' else 'SPENT' end,
                            :centre, date '2031-03-25' + (n % 100)::int, (n * 7919) % 50000, timestamptz '2031-04-01Z'
                        from generate_series(1, 10000) n, generate_series(1, 3) step
                        where step = 1 or n % 3 = 0 or (n % 3 = 1 and step = 2)
                        """).param("centre", costCentre).update();

        BudgetFigures figures = budgets.get(empty.budget().id());

        assertThat(figures.spentCents()).isEqualTo(sum("kind = 'SPENT'")).isPositive();
        assertThat(figures.committedCents())
                .isEqualTo(sum("kind = 'COMMITTED'") - sum("kind = 'RELEASED'"))
                .isPositive();
        assertThat(figures.leftCents()).isEqualTo(1_000_000_000 - figures.spentCents() - figures.committedCents());
        assertThat(book.outlook(costCentre, DAY, 0).spentCents()).isEqualTo(figures.spentCents());
        budgets.plan(costCentre, "2031-Q1", 5L, "CNY", "manager");
        budgets.plan(costCentre, "2031-Q4", 5L, "CNY", "manager");
        assertThat(budgets.list(costCentre, "2031"))
                .as("each of a list counts its own days")
                .hasSize(3)
                .allSatisfy(listed ->
                        assertThat(listed).isEqualTo(budgets.get(listed.budget().id())));
        assertThat(budgets.list(costCentre, " "))
                .as("of the current year if none is named")
                .isEmpty();
    }

    @Test
    void nobodyChangesOrRemovesAnEntry() {
        String expense = BudgetHouse.reference();
        book.commit(expense, costCentre, DAY, 60_000);

        for (String statement : List.of(
                "update budget_entry set cents = 1 where reference = ?",
                "delete from budget_entry where reference = ?")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param(expense).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private BudgetFigures plan(long cents) {
        return budgets.plan(costCentre, "2031-Q2", cents, "CNY", "manager");
    }

    private long sum(String which) {
        return jdbc.sql("select coalesce(sum(cents), 0) from budget_entry where cost_centre = ?"
                        + " and day between date '2031-04-01' and date '2031-06-30' and " + which)
                .param(costCentre)
                .query(Long.class)
                .single();
    }

    private List<String> letters(String reference) {
        return jdbc.sql("select staff_group from outbox_message where subject = ? and template = 'budget-overdrawn'")
                .param(reference)
                .query(String.class)
                .list();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
