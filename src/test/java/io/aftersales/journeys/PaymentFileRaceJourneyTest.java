package io.aftersales.journeys;

import static io.aftersales.journeys.ExpenseBench.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.budgets.BudgetBook;
import io.aftersales.budgets.BudgetHouse;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files for the bank that are confirmed at once. */
@IntegrationTest
class PaymentFileRaceJourneyTest {

    private static final LocalDate DAY = LocalDate.parse("2031-05-20");

    private final JdbcClient jdbc;
    private final BudgetBook book;
    private final TransactionTemplate transaction;
    private final ExpenseBench bench;

    PaymentFileRaceJourneyTest(
            @Autowired TestRestTemplate http,
            @Autowired BeanFactory beans,
            @Autowired JdbcClient jdbc,
            @Autowired BudgetBook book,
            @Autowired TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.book = book;
        this.transaction = transaction;
        this.bench = new ExpenseBench(new FrontDoor(http), http, beans);
    }

    /** Each file is held at its first claim, whose cost centre the other one comes to last. */
    @Test
    @Requirement({"EXP-05", "EXP-07", "BUD-01"})
    void twoFilesThatNameTheirCostCentresInAnotherOrderAreBothPaid() throws Exception {
        String a = BudgetHouse.costCentre();
        String b = BudgetHouse.costCentre();
        List<String> one = List.of(approved(a), approved(b));
        List<String> other = List.of(approved(b), approved(a));
        List<String> files = List.of(prepared(one), prepared(other));
        List<Future<ResponseEntity<JsonNode>>> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            transaction.executeWithoutResult(holding -> {
                hold(one.get(0), other.get(0));
                for (String file : files) {
                    answers.add(threads.submit(() -> bench.confirm("cashier", file)));
                    // this thread has the transaction that they wait for
                    await().pollInSameThread().until(() -> waiting() >= answers.size());
                }
            });
            for (Future<ResponseEntity<JsonNode>> answer : answers) {
                ok(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(one).extracting(bench::status).containsOnly("PAID");
        assertThat(other).extracting(bench::status).containsOnly("PAID");
    }

    private String approved(String costCentre) {
        String number = bench.approved();
        book.commit(number, costCentre, DAY, 12_800);
        return number;
    }

    private String prepared(List<String> numbers) {
        return ok(bench.prepare("cashier", numbers.toArray(String[]::new)))
                .path("messageId")
                .asText();
    }

    /** Holds what a payment moves after the budget. */
    private void hold(String... numbers) {
        assertThat(jdbc.sql("select id from commitment where subject in (:numbers) for update")
                        .param("numbers", List.of(numbers))
                        .query(UUID.class)
                        .list())
                .isNotEmpty();
    }

    /** Returns how many wait for this transaction, or for who waits for it. */
    private int waiting() {
        return jdbc.sql("""
                        with recursive waiting as (
                            select pid from pg_locks
                            where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))
                            union
                            select l.pid from pg_locks l join waiting w on w.pid = any(pg_blocking_pids(l.pid))
                            where not l.granted)
                        select count(*) from waiting""").query(Integer.class).single();
    }
}
