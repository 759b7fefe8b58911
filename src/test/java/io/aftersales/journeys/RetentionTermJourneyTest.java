package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.retention.RetentionDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.ReplacementSamples;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.GoodwillRequest;
import io.aftersales.warranty.WarrantyDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What sets the last day of a case, and moves it, in our tables and in the engine alike. */
@IntegrationTest
class RetentionTermJourneyTest {

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
    @Requirement({"INF-10", "T21", "F13"})
    void theLastDayIsKeptInOurTablesAndInTheHistoryOfTheEngine() {
        String number = cases.closed();
        cases.keptUntil(number, cases.today().plusDays(100));
        cases.reviewAll();
        assertThat(cases.keepUntil(number)).isEqualTo(cases.today().plusDays(100));
        assertThat(cases.removals(number))
                .containsOnly(
                        cases.today().plusDays(101).atStartOfDay(AgedCases.ZONE).toInstant());

        cases.keptUntil(number, cases.today());
        cases.reviewAll();
        assertThat(cases.keepUntil(number)).isEqualTo(cases.today());
        assertThat(cases.removals(number))
                .as("the engine's cleanup does not come before the removal of the whole case")
                .containsOnly(cases.today()
                        .plusMonths(2)
                        .withDayOfMonth(1)
                        .atStartOfDay(AgedCases.ZONE)
                        .toInstant());
        assertThat(desk.remove(number)).isFalse();
        assertThat(columns.with(number)).contains("claim.number", "act_hi_procinst.business_key_");

        cases.keptUntil(number, cases.today().plusDays(1));
        assertThat(desk.remove(number)).as("one day before").isFalse();
        cases.keptUntil(number, cases.today().minusDays(1));
        assertThat(desk.remove(number)).as("one day after").isTrue();
    }

    @Test
    @Requirement({"INF-10", "F13"})
    void anOpenCaseHasNoDay() {
        String number = door.submit(Papers.repair());
        cases.reviewAll();

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
        String number = cases.closed();
        cases.keptUntil(number, cases.today().minusDays(1));
        cases.reviewAll();
        LocalDate before = cases.keepUntil(number);

        String unit = "DL200-0001";
        LocalDate warranty = transactions.execute(status -> {
            LocalDate last = beans.getBean(WarrantyDesk.class)
                    .extend(new GoodwillRequest(number, unit, 12L, "He waited long", "supervisor", "manager"));
            beans.getBean(CaseTimeline.class).note(number, Happening.WARRANTY_EXTENDED, "manager", Map.of());
            return last;
        });
        cases.reviewAll();

        assertThat(cases.keepUntil(number)).isAfter(before).isEqualTo(warranty.plusYears(2));
        assertThat(cases.removals(number))
                .containsOnly(warranty.plusYears(2)
                        .plusDays(1)
                        .atStartOfDay(AgedCases.ZONE)
                        .toInstant());
        assertThat(desk.remove(number)).isFalse();
    }

    @Test
    @Requirement({"INF-10", "F13", "F62"})
    void anExchangeStaysAsLongAsTheWarrantyOfTheNewUnitAndTwoYears() {
        ReplacementSamples.Sample sample = new ReplacementSamples(http, beans).exchanged("zh");
        String number = sample.number();
        cases.finished(number);
        cases.closed(number);
        cases.mark(number);
        cases.reviewAll();
        assertThat(cases.keepUntil(number)).isAfter(cases.today().plusYears(2));
        assertThat(database.sql("select inputs::text from case_retention where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains(cases.keepUntil(number).minusYears(2).toString());

        transactions.executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            database.sql("""
                            update installed_unit set purchased_on = null, delivered_on = :long, accepted_on = null
                            where serial_number in (:units)""")
                    .param("long", cases.today().minusYears(12))
                    .param("units", List.of(sample.original(), sample.fresh()))
                    .update();
        });
        cases.keptUntil(number, cases.today().minusDays(1));
        assertThat(columns.with(number))
                .contains("replacement.claim_number", "installed_unit.replaced_case", "case_attachment.case_number");

        assertThat(desk.remove(number)).isTrue();

        assertThat(cases.left(number)).isEmpty();
        assertThat(database.sql("select replaced_by from installed_unit where serial_number = ?")
                        .param(sample.original())
                        .query(String.class)
                        .single())
                .as("the chain of units stays")
                .isEqualTo(sample.fresh());
    }

    @Test
    @Requirement({"INF-10", "F13"})
    void whatWasPaidKeepsItsCaseForThirtyYears() {
        String number = new ReplacementSamples(http, beans).refunded("en").number();
        cases.finished(number);
        cases.closed(number);
        cases.keptUntil(number, cases.today().minusDays(1));
        cases.reviewAll();

        assertThat(cases.keepUntil(number)).isEqualTo(cases.today().plusYears(30));
        assertThat(desk.remove(number)).isFalse();
    }

    @Test
    @Requirement({"INF-10", "F13"})
    void theDayIsAskedForAnewBeforeAnythingGoes() {
        String number = cases.closed();
        cases.keptUntil(number, cases.today().minusDays(1));
        cases.reviewAll();
        Map<String, Object> complaint = ComplaintPapers.complaint();
        complaint.put("claimNumber", number);
        assertThat(door.postAsStranger("/api/complaints", complaint).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);

        assertThat(desk.remove(number)).as("a complaint about it is open").isFalse();

        assertThat(columns.with(number)).contains("claim.number", "act_hi_procinst.business_key_");
        assertThat(cases.removals(number)).as("and the engine knows").isEmpty();
    }

    @Test
    @Requirement({"INF-10", "T21", "INF-07"})
    void theDatabaseRefusesToLoseRowsBeforeTheDay() {
        String number = cases.closed();
        cases.keptUntil(number, cases.today());
        cases.reviewAll();

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

    /** Asked of the table, not of a row: what points to a row would refuse its removal too, but not that of the last one. */
    @ParameterizedTest
    @Requirement({"INF-10", "INF-07"})
    @CsvSource({
        "delete from claim, is kept as long as its case",
        "delete from complaint, is kept as long as its case",
        "delete from follow_up, is kept as long as its case",
        "delete from repair, is kept as long as its case",
        "delete from commitment, is kept as long as its case",
        "delete from case_attachment, is kept as long as its case",
        "delete from expense_claim, is kept as long as its case",
        "delete from expense_payment, is kept as long as its case",
        "delete from customer_charge, is kept as long as its case",
        "delete from removed_case, is append-only",
        "update removed_case set years = 0, is append-only"
    })
    void noTableOfCasesLosesRowsByItself(String change, String refusal) {
        assertThatThrownBy(() -> database.sql(change + " where false").update()).hasMessageContaining(refusal);
    }

    private enum Happening {
        WARRANTY_EXTENDED
    }
}
