package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.customers.CaseRows;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.retention.RetentionDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Comparator;
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
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case whose last day is over leaves all tables, whole and once. */
@IntegrationTest
class RetentionJourneyTest {

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

    @SuppressWarnings("NullAway.Init")
    private AgedCases cases;

    @BeforeEach
    void begin() {
        door = new FrontDoor(http);
        columns = new CaseColumns(database);
        cases = new AgedCases(door, database, transactions, runtime, history, desk);
    }

    @Test
    @Requirement({"INF-10", "T21", "F13", "F62"})
    void aCaseThatIsOverLeavesAllTables() {
        String number = new WholeRun(door, database, marks).closed();
        String expenses = database.sql("select number from expense_claim where claim_number = ?")
                .param(number)
                .query(String.class)
                .single();
        UUID customer = cases.customer(number);
        cases.finished(number);
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
        cases.keptUntil(number, cases.today().minusDays(1));
        cases.reviewAll();

        assertThat(desk.remove(number)).isTrue();

        assertThat(cases.left(number)).isEmpty();
        assertThat(cases.left(expenses)).isEmpty();
        assertThat(new Decrypted(database, beans).with(marks.words())).isEmpty();
        assertThat(beans.getBean(CustomerDesk.class).erased(customer))
                .as("it was his last case")
                .isTrue();
        assertThat(desk.remove(number)).as("once more").isFalse();
        JsonNode first = door.get("auditor", "/api/cases/removed").path(0);
        assertThat(first.path("caseNumber").asText()).isEqualTo(number);
        assertThat(first.path("keepUntil").asText())
                .isEqualTo(cases.today().minusDays(1).toString());
        assertThat(first.path("clause").asText()).contains("003 3.5(2)");
        expectInRegister(number);
    }

    /** Of the day on which the log first heard of it, before it went. */
    private void expectInRegister(String number) {
        String day = database.sql("""
                        select cast(min(at) at time zone 'Asia/Shanghai' as date)::text from evidence_event
                        where case_number = ? and kind <> 'CASE_REMOVED'""").param(number).query(String.class).single();
        String csv = http.withBasicAuth("auditor", "auditor")
                .getForObject("/api/evidence/register.csv?from=%1$s&to=%1$s".formatted(day), String.class);
        assertThat(csv.lines().filter(line -> line.startsWith(number + ",")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith(number + ",CLAIM," + day).contains(",REMOVED,"));
    }

    @Test
    @Requirement({"INF-10", "F62"})
    void noTableThatKnowsACaseIsForgotten() {
        String number = cases.closed();
        cases.keptUntil(number, cases.today().minusDays(1));
        cases.reviewAll();
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

            Set<String> left = cases.left(number);
            left.removeIf(column -> column.startsWith("act_") || column.startsWith("case_retention"));
            assertThat(left)
                    .as("a module that keeps rows about cases takes them away by CaseRows")
                    .isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    @Requirement({"INF-10", "F13", "F62"})
    void aComplaintLeavesAllTablesBeforeTheClaimThatItIsAbout() {
        String number = cases.closed();
        Map<String, Object> letter = ComplaintPapers.complaint();
        letter.put("claimNumber", number);
        ResponseEntity<JsonNode> filed = door.post("desk", "/api/complaints", letter);
        String complaint = FrontDoor.body(filed).path("number").asText();
        cases.finished(complaint);
        transactions.executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            database.sql("update complaint set status = 'WITHDRAWN', closed_at = :at where number = :number")
                    .param("at", cases.today().minusDays(1).minusYears(2))
                    .param("number", complaint)
                    .update();
        });
        cases.keptUntil(number, cases.today().minusDays(5));
        cases.mark(complaint);
        cases.reviewAll();
        assertThat(cases.keepUntil(number))
                .as("as long as the complaint")
                .isEqualTo(cases.today().minusDays(1));

        assertThat(desk.remove(number)).as("the complaint first").isFalse();
        assertThat(desk.remove(complaint)).isTrue();
        assertThat(cases.left(complaint)).as("why the claim is still here").containsOnly("case_retention.asked_by");
        assertThat(desk.remove(number)).isTrue();
        assertThat(cases.left(number)).isEmpty();
    }

    @Test
    @Requirement({"INF-10", "T21"})
    void aRemovalThatFailsHalfWayLeavesTheCaseWhole() {
        String number = cases.closed();
        cases.keptUntil(number, cases.today().minusDays(1));
        cases.reviewAll();
        Map<String, Long> before = cases.rows(number);
        database.sql("create table not_yet_known (claim_number text references claim)")
                .update();
        try {
            database.sql("insert into not_yet_known values (?)").param(number).update();

            assertThatThrownBy(() -> desk.remove(number)).isInstanceOf(DataAccessException.class);

            database.sql("delete from not_yet_known").update();
            assertThat(cases.rows(number)).isEqualTo(before);
        } finally {
            database.sql("drop table not_yet_known").update();
        }
        assertThat(desk.remove(number)).isTrue();
    }

    @Test
    @Requirement({"INF-10", "T21"})
    void nodesThatComeAtOnceRemoveACaseOnce() throws Exception {
        String number = cases.closed();
        cases.keptUntil(number, cases.today().minusDays(1));
        cases.reviewAll();
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
        assertThat(cases.left(number)).isEmpty();
    }
}
