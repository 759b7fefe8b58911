package io.aftersales.journeys;

import io.aftersales.retention.RetentionDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that were closed, and let be so long ago: the clock of all tests cannot move by years. */
final class AgedCases {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What stays: the record of the removal, and the chain of evidence, in which nothing is personal. */
    private static final Set<String> STAYING = Set.of("removed_case", "evidence_event");

    private final FrontDoor door;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final RetentionDesk desk;
    private final CaseColumns columns;

    AgedCases(
            FrontDoor door,
            JdbcClient database,
            TransactionTemplate transactions,
            RuntimeService runtime,
            HistoryService history,
            RetentionDesk desk) {
        this.door = door;
        this.database = database;
        this.transactions = transactions;
        this.runtime = runtime;
        this.history = history;
        this.desk = desk;
        this.columns = new CaseColumns(database);
    }

    Set<String> left(String number) {
        Set<String> left = columns.with(number);
        left.removeIf(column -> STAYING.contains(column.substring(0, column.indexOf('.'))));
        return left;
    }

    /** Returns a claim that was closed, without a service. */
    String closed() {
        String number = door.submit(Papers.repair());
        door.complete("desk", number, "Task_ContactCustomer", Papers.reached("ON_SITE"));
        finished(number);
        closed(number);
        return number;
    }

    void closed(String number) {
        database.sql("""
                        update claim set status = 'CLOSED', outcome = 'SOLVED', cause_found = false, closed_at = now()
                        where number = ?""").param(number).update();
    }

    /** As something that happens to the case does. */
    void mark(String number) {
        database.sql("insert into case_retention_mark (case_number) values (?)")
                .param(number)
                .update();
    }

    /** Ends what still runs about the case. */
    void finished(String number) {
        List<String> all = database.sql("select number from expense_claim where claim_number = ? union all select ?")
                .param(number)
                .param(number)
                .query(String.class)
                .list();
        database.sql("""
                        update expense_claim set status = 'NOTHING_CLAIMED', ended_at = now()
                        where claim_number = ?""").param(number).update();
        for (String key : all) {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .rootProcessInstances()
                    .list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "The test ends it"));
        }
    }

    /** Lets all that has to do with the case be so long ago; the clock of all tests cannot move that far. */
    void keptUntil(String number, LocalDate lastDay) {
        LocalDate since = lastDay.minusYears(2);
        transactions.executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            for (String statement : List.of(
                    """
                    update claim set closed_at = :since, serial_number = null, serial_key = null, purchase_date = null
                    where number = :number""",
                    "update follow_up set ended_at = :since where number = :number",
                    "update expense_claim set ended_at = :since where claim_number = :number",
                    "update coverage_decision set last_day = :since where case_number = :number",
                    "update repair_guarantee set last_day = :since where case_number = :number")) {
                database.sql(statement)
                        .param("since", since)
                        .param("number", number)
                        .update();
            }
        });
        mark(number);
    }

    void reviewAll() {
        int left = desk.review();
        while (left > 0) {
            left = desk.review();
        }
    }

    LocalDate keepUntil(String number) {
        return database.sql("select keep_until from case_retention where case_number = ?")
                .param(number)
                .query(LocalDate.class)
                .single();
    }

    /** Returns when instances of the case go, those below them included. */
    List<Instant> removals(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .filter(instance -> instance.getRemovalTime() != null)
                .map(instance -> instance.getRemovalTime().toInstant())
                .toList();
    }

    UUID customer(String number) {
        return database.sql("select customer_id from claim where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    LocalDate today() {
        return LocalDate.ofInstant(door.now(), ZONE);
    }

    /** How many rows know the case, without those that come by themselves while its messages are sent. */
    Map<String, Long> rows(String number) {
        Map<String, Long> rows = new HashMap<>(columns.rows(number));
        rows.keySet().removeAll(Set.of("text_mark.case_number", "evidence_event.case_number"));
        return rows;
    }
}
