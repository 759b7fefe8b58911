package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.customers.CaseRows;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.retention.RetentionDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.ReplacementSamples;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.GoodwillRequest;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case from its end to the day after its last one, when it leaves all tables. */
@IntegrationTest
class RetentionJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What stays: the record of the removal, and the chain of evidence, in which nothing is personal. */
    private static final Set<String> STAYING = Set.of("removed_case", "evidence_event");

    /** Tables that a row is not simply put into: a complaint about a claim keeps that claim. */
    private static final Set<String> REFERRING_OR_STAYING =
            Set.of("complaint", "follow_up", "removed_case", "evidence_event");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private RetentionDesk desk;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    private final Marks marks = new Marks();

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private CaseColumns columns;

    @BeforeEach
    void door() {
        door = new FrontDoor(http);
        columns = new CaseColumns(database);
    }

    @Test
    @Requirement({"INF-10", "T21", "F13", "F62"})
    void aCaseThatIsOverLeavesAllTables() {
        String number = new WholeRun(door, database, marks).closed();
        String expenses = database.sql("select number from expense_claim where claim_number = ?")
                .param(number)
                .query(String.class)
                .single();
        UUID customer = customer(number);
        finished(number);
        assertThat(columns.with(number))
                .contains(
                        "claim.number",
                        "repair.claim_number",
                        "commitment.subject",
                        "outbox_message.subject",
                        "case_event.case_number",
                        "case_attachment.case_number",
                        "coverage_decision.case_number",
                        "follow_up.number",
                        "fee_sheet.claim_number",
                        "act_hi_procinst.business_key_",
                        "act_hi_varinst.text_",
                        "act_hi_detail.text_");
        keptUntil(number, today().minusDays(1));
        reviewAll();

        assertThat(desk.remove(number)).isTrue();

        assertThat(left(number)).isEmpty();
        assertThat(left(expenses)).isEmpty();
        assertThat(new Decrypted(database, beans).with(marks.words())).isEmpty();
        assertThat(beans.getBean(CustomerDesk.class).erased(customer))
                .as("it was his last case")
                .isTrue();
        assertThat(desk.remove(number)).as("once more").isFalse();
        JsonNode first = door.get("auditor", "/api/cases/removed").path(0);
        assertThat(first.path("caseNumber").asText()).isEqualTo(number);
        assertThat(first.path("keepUntil").asText())
                .isEqualTo(today().minusDays(1).toString());
        assertThat(first.path("clause").asText()).contains("003 3.5(2)");
        expectInRegister(number);
    }

    /** Of the day on which the log first heard of it. */
    private void expectInRegister(String number) {
        String day = database.sql("""
                        select cast(min(at) at time zone 'Asia/Shanghai' as date)::text from evidence_event
                        where case_number = ?""").param(number).query(String.class).single();
        String csv = http.withBasicAuth("auditor", "auditor")
                .getForObject("/api/evidence/register.csv?from=%1$s&to=%1$s".formatted(day), String.class);
        assertThat(csv.lines().filter(line -> line.startsWith(number + ",")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith(number + ",CLAIM," + day).contains(",REMOVED,"));
    }

    @Test
    @Requirement({"INF-10", "T21", "F13"})
    void theLastDayIsKeptInOurTablesAndInTheHistoryOfTheEngine() {
        String number = closed();
        keptUntil(number, today().plusDays(100));
        reviewAll();
        assertThat(keepUntil(number)).isEqualTo(today().plusDays(100));
        assertThat(removals(number))
                .containsOnly(today().plusDays(101).atStartOfDay(ZONE).toInstant());

        keptUntil(number, today());
        reviewAll();
        assertThat(keepUntil(number)).isEqualTo(today());
        assertThat(removals(number))
                .as("the engine's cleanup does not come before the removal of the whole case")
                .containsOnly(today().plusMonths(2)
                        .withDayOfMonth(1)
                        .atStartOfDay(ZONE)
                        .toInstant());
        assertThat(desk.remove(number)).isFalse();
        assertThat(columns.with(number)).contains("claim.number", "act_hi_procinst.business_key_");

        keptUntil(number, today().plusDays(1));
        assertThat(desk.remove(number)).as("one day before").isFalse();
        keptUntil(number, today().minusDays(1));
        assertThat(desk.remove(number)).as("one day after").isTrue();
    }

    @Test
    @Requirement({"INF-10", "F13"})
    void anOpenCaseHasNoDay() {
        String number = door.submit(Papers.repair());
        reviewAll();

        assertThat(database.sql("select ground from case_retention where case_number = ? and keep_until is null")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("OPEN_CASE");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .list())
                .isNotEmpty()
                .allSatisfy(instance -> assertThat(instance.getRemovalTime()).isNull());
        assertThat(desk.remove(number)).isFalse();
    }

    @Test
    @Requirement({"INF-10", "F13", "WAR-11"})
    void aLongerWarrantyMovesTheDayInBoth() {
        String number = closed();
        keptUntil(number, today().minusDays(1));
        reviewAll();
        LocalDate before = keepUntil(number);

        String unit = "DL200-0001";
        LocalDate warranty = transactions.execute(status -> {
            LocalDate last = beans.getBean(WarrantyDesk.class)
                    .extend(new GoodwillRequest(number, unit, 12L, "He waited long", "supervisor", "manager"));
            beans.getBean(CaseTimeline.class).note(number, Happening.WARRANTY_EXTENDED, "manager", Map.of());
            return last;
        });
        reviewAll();

        assertThat(keepUntil(number)).isAfter(before).isEqualTo(warranty.plusYears(2));
        assertThat(removals(number))
                .containsOnly(
                        warranty.plusYears(2).plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(desk.remove(number)).isFalse();
    }

    @Test
    @Requirement({"INF-10", "F62"})
    void noTableThatKnowsACaseIsForgotten() {
        String number = closed();
        keptUntil(number, today().minusDays(1));
        reviewAll();
        transactions.executeWithoutResult(status -> {
            Set<String> filled = new FilledTables(database).fill(number, columns.with(number), REFERRING_OR_STAYING);
            assertThat(filled)
                    .contains(
                            "complaint_extension.complaint_number",
                            "inbound_mail.case_number",
                            "portal_session.case_number",
                            "unit_repair.case_number",
                            "expense_payment.claim_number")
                    .hasSizeGreaterThan(20);
            assertThat(columns.with(number)).containsAll(filled);

            database.sql("""
                            insert into removed_case (case_number, keep_until, ground, asked_by, since, years, clause,
                                removed_on, removed_at)
                            select case_number, keep_until, ground, asked_by, since, years, 'T21', keep_until + 1, now()
                            from case_retention where case_number = ?""").param(number).update();
            database.sql("select set_config('aftersales.removing', ?, true)")
                    .param(number)
                    .query(String.class)
                    .single();
            List<CaseRows> modules = beans.getBeanProvider(CaseRows.class).stream()
                    .sorted(Comparator.comparing(CaseRows::referredTo))
                    .toList();
            Set<String> whole = new HashSet<>(Set.of(number));
            modules.forEach(module -> module.parts(Set.of(number)).forEach(part -> whole.add(part.other())));
            modules.forEach(module -> module.remove(whole));

            Set<String> left = left(number);
            left.removeIf(column -> column.startsWith("act_") || column.startsWith("case_retention"));
            assertThat(left)
                    .as("a module that keeps rows about cases takes them away by CaseRows")
                    .isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    @Requirement({"INF-10", "F13", "F62"})
    void anExchangeStaysAsLongAsTheWarrantyOfTheNewUnitAndTwoYears() {
        ReplacementSamples.Sample sample = new ReplacementSamples(http, beans).exchanged("zh");
        String number = sample.number();
        finished(number);
        closed(number);
        mark(number);
        reviewAll();
        assertThat(keepUntil(number)).isAfter(today().plusYears(2));
        assertThat(database.sql("select inputs::text from case_retention where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains(keepUntil(number).minusYears(2).toString());

        transactions.executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            database.sql("""
                            update installed_unit set purchased_on = null, delivered_on = :long, accepted_on = null
                            where serial_number in (:units)""")
                    .param("long", today().minusYears(12))
                    .param("units", List.of(sample.original(), sample.fresh()))
                    .update();
        });
        keptUntil(number, today().minusDays(1));
        assertThat(columns.with(number))
                .contains("replacement.claim_number", "installed_unit.replaced_case", "case_attachment.case_number");

        assertThat(desk.remove(number)).isTrue();

        assertThat(left(number)).isEmpty();
        assertThat(database.sql("select replaced_by from installed_unit where serial_number = ?")
                        .param(sample.original())
                        .query(String.class)
                        .single())
                .as("the chain of units stays")
                .isEqualTo(sample.fresh());
    }

    @Test
    @Requirement({"INF-10", "F13", "F62"})
    void aComplaintLeavesAllTablesBeforeTheClaimThatItIsAbout() {
        String number = closed();
        Map<String, Object> letter = ComplaintPapers.complaint();
        letter.put("claimNumber", number);
        ResponseEntity<JsonNode> filed = door.post("desk", "/api/complaints", letter);
        String complaint = FrontDoor.body(filed).path("number").asText();
        finished(complaint);
        transactions.executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            database.sql("update complaint set status = 'WITHDRAWN', closed_at = :at where number = :number")
                    .param("at", today().minusDays(1).minusYears(2))
                    .param("number", complaint)
                    .update();
        });
        keptUntil(number, today().minusDays(5));
        mark(complaint);
        reviewAll();
        assertThat(keepUntil(number)).as("as long as the complaint").isEqualTo(today().minusDays(1));

        assertThat(desk.remove(number)).as("the complaint first").isFalse();
        assertThat(desk.remove(complaint)).isTrue();
        assertThat(left(complaint)).as("why the claim is still here").containsOnly("case_retention.asked_by");
        assertThat(desk.remove(number)).isTrue();
        assertThat(left(number)).isEmpty();
    }

    @Test
    @Requirement({"INF-10", "F13"})
    void whatWasPaidKeepsItsCaseForThirtyYears() {
        String number = new ReplacementSamples(http, beans).refunded("en").number();
        finished(number);
        closed(number);
        keptUntil(number, today().minusDays(1));
        reviewAll();

        assertThat(keepUntil(number)).isEqualTo(today().plusYears(30));
        assertThat(desk.remove(number)).isFalse();
    }

    @Test
    @Requirement({"INF-10", "F13"})
    void theDayIsAskedForAnewBeforeAnythingGoes() {
        String number = closed();
        keptUntil(number, today().minusDays(1));
        reviewAll();
        Map<String, Object> complaint = ComplaintPapers.complaint();
        complaint.put("claimNumber", number);
        assertThat(door.postAsStranger("/api/complaints", complaint).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);

        assertThat(desk.remove(number)).as("a complaint about it is open").isFalse();

        assertThat(columns.with(number)).contains("claim.number", "act_hi_procinst.business_key_");
        assertThat(removals(number)).as("and the engine knows").isEmpty();
    }

    @Test
    @Requirement({"INF-10", "T21"})
    void aRemovalThatFailsHalfWayLeavesTheCaseWhole() {
        String number = closed();
        keptUntil(number, today().minusDays(1));
        reviewAll();
        Map<String, Long> before = rows(number);
        database.sql("create table not_yet_known (claim_number text references claim)")
                .update();
        try {
            database.sql("insert into not_yet_known values (?)").param(number).update();

            assertThatThrownBy(() -> desk.remove(number)).isInstanceOf(DataAccessException.class);

            database.sql("delete from not_yet_known").update();
            assertThat(rows(number)).isEqualTo(before);
        } finally {
            database.sql("drop table not_yet_known").update();
        }
        assertThat(desk.remove(number)).isTrue();
    }

    @Test
    @Requirement({"INF-10", "T21"})
    void nodesThatComeAtOnceRemoveACaseOnce() throws Exception {
        String number = closed();
        keptUntil(number, today().minusDays(1));
        reviewAll();
        Callable<Boolean> node = () -> {
            desk.review();
            return desk.remove(number);
        };
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        int removed = 0;
        try {
            for (Future<Boolean> one : nodes.invokeAll(List.of(node, node, node, node))) {
                removed += one.get() ? 1 : 0;
            }
        } finally {
            nodes.shutdownNow();
        }

        removed += desk.remove(number) ? 1 : 0;
        assertThat(removed).isOne();
        assertThat(left(number)).isEmpty();
    }

    @Test
    @Requirement({"INF-10", "T21", "INF-07"})
    void theDatabaseRefusesToLoseRowsBeforeTheDay() {
        String number = closed();
        keptUntil(number, today());
        reviewAll();

        for (String table : List.of(
                "claim where number = ",
                "commitment where subject = ",
                "case_event where case_number = ",
                "case_attachment where case_number = ",
                "coverage_decision where case_number = ")) {
            assertThatThrownBy(() -> database.sql("delete from " + table + "'" + number + "'")
                            .update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> database.sql("""
                                insert into removed_case (case_number, keep_until, ground, asked_by, since, years, clause,
                                    removed_on, removed_at)
                                values (?, '2026-11-28', 'CASE_FILE', 'x', '2024-11-28', 2, 'x', '2026-11-28', now())
                                """).param(number).update()).isInstanceOf(DataAccessException.class);
    }

    private Set<String> left(String number) {
        Set<String> left = columns.with(number);
        left.removeIf(column -> STAYING.contains(column.substring(0, column.indexOf('.'))));
        return left;
    }

    private enum Happening {
        WARRANTY_EXTENDED
    }

    /** Returns a claim that was closed, without a service. */
    private String closed() {
        String number = door.submit(Papers.repair());
        door.complete("desk", number, "Task_ContactCustomer", Papers.reached("ON_SITE"));
        finished(number);
        closed(number);
        return number;
    }

    private void closed(String number) {
        database.sql("""
                        update claim set status = 'CLOSED', outcome = 'SOLVED', cause_found = false, closed_at = now()
                        where number = ?""").param(number).update();
    }

    /** As something that happens to the case does. */
    private void mark(String number) {
        database.sql("insert into case_retention_mark (case_number) values (?)")
                .param(number)
                .update();
    }

    /** Ends what still runs about the case. */
    private void finished(String number) {
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
    private void keptUntil(String number, LocalDate lastDay) {
        LocalDate since = lastDay.minusYears(2);
        transactions.executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            for (String statement : List.of(
                    "update claim set closed_at = :since where number = :number",
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

    private void reviewAll() {
        int left = desk.review();
        while (left > 0) {
            left = desk.review();
        }
    }

    /** How many rows know the case, without those that come by themselves while its messages are sent. */
    private Map<String, Long> rows(String number) {
        Map<String, Long> rows = new HashMap<>(columns.rows(number));
        rows.keySet().removeAll(Set.of("text_mark.case_number", "evidence_event.case_number"));
        return rows;
    }

    private LocalDate keepUntil(String number) {
        return database.sql("select keep_until from case_retention where case_number = ?")
                .param(number)
                .query(LocalDate.class)
                .single();
    }

    /** Returns when instances of the case go, those below them included. */
    private List<Instant> removals(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .filter(instance -> instance.getRemovalTime() != null)
                .map(instance -> instance.getRemovalTime().toInstant())
                .toList();
    }

    private UUID customer(String number) {
        return database.sql("select customer_id from claim where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(door.now(), ZONE);
    }
}
