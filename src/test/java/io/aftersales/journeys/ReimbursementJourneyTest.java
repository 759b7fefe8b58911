package io.aftersales.journeys;

import static io.aftersales.journeys.ExpenseBench.application;
import static io.aftersales.journeys.ExpenseBench.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Expenses from the end of the service to the payment, over HTTP as staff claim, review and pay them. */
@IntegrationTest
class ReimbursementJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private ExpenseBench bench;

    @BeforeEach
    void begin() {
        door = new FrontDoor(http);
        bench = new ExpenseBench(door, http, beans);
    }

    @Test
    @Requirement({"EXP-01", "EXP-03", "EXP-04", "EXP-05", "EXP-06", "EXP-07", "FEE-07", "FEE-08", "FEE-09", "T09", "T10"
    })
    void whoRepairsIsPaidBack() {
        RepairBench repairs = new RepairBench(door, database);
        String claim = repairs.triaged("ON_SITE");
        repairs.booked(claim, Duration.ofHours(3));
        repairs.arrived(claim);
        repairs.diagnosed(claim, "PRODUCT_QUALITY");
        repairs.quoted(claim, 5);
        repairs.consented(claim);
        repairs.worked(claim, "DONE");
        repairs.inspected(claim, true);
        repairs.signedOnPaper(claim, true);
        String number = FrontDoor.elements(
                        door.get("engineer", ExpenseBench.ADDRESS).path("claims"))
                .stream()
                .filter(row -> claim.equals(row.path("claimNumber").asText()))
                .findFirst()
                .orElseThrow()
                .path("number")
                .asText();
        assertThat(door.task("engineer", number, "Task_SubmitExpenseClaim")
                        .path("assignee")
                        .asText())
                .isEqualTo("engineer");

        ResponseEntity<JsonNode> handedIn = bench.submit("engineer", application(claim), null);
        assertThat(ExpenseBench.number(handedIn)).isEqualTo(number);
        Instant due = FrontDoor.instant(FrontDoor.body(handedIn).path("paymentDueAt"));
        assertThat(due).isAfter(door.now().plus(Duration.ofDays(15)));
        ok(bench.review(
                "finance",
                number,
                Map.of(
                        "decision",
                        "APPROVED",
                        "lines",
                        List.of(Map.of(
                                "line",
                                0,
                                "approvedCents",
                                11_000,
                                "reason",
                                "The invoice says so",
                                "costBearer",
                                "MANUFACTURING_COST")))));
        String file = ok(bench.prepare("cashier", number)).path("messageId").asText();
        String xml = http.withBasicAuth("cashier", "cashier")
                .getForObject(ExpenseBench.ADDRESS + "/payments/" + file + "/pain.001.xml", String.class);
        assertThat(xml).contains("pain.001.001.09", "<CtrlSum>118.00</CtrlSum>", "Ccy=\"CNY\">118.00<", number, file);
        ok(bench.confirm("cashier", file));

        JsonNode paid = bench.read("engineer", number);
        assertThat(paid.path("status").asText()).isEqualTo("PAID");
        assertThat(paid.path("claimedCents").asLong()).isEqualTo(12_800);
        assertThat(paid.path("approvedCents").asLong()).isEqualTo(11_800);
        assertThat(paid.path("items").path(0).path("costBearer").asText()).isEqualTo("MANUFACTURING_COST");
        assertThat(paid.path("payment").path("reference").asText()).isEqualTo("B-" + file);
        assertThat(FrontDoor.elements(paid.path("commitments")))
                .extracting(promise -> promise.path("kind").asText() + " "
                        + promise.path("status").asText())
                .containsExactly("EXPENSE_SUBMISSION MET", "EXPENSE_PAYMENT MET");
        assertThat(door.letters(number)).containsExactly("expense-window-opened", "expense-approved", "expense-paid");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    @Requirement({"EXP-04", "F48"})
    void whileTheEngineerCorrectsTheFifteenDaysStandStill() {
        String number = bench.submitted();
        ok(bench.review("finance", number, Map.of("decision", "RETURNED", "reason", "Which lock?")));
        assertThat(bench.read("engineer", number).path("returnedReason").asText())
                .isEqualTo("Which lock?");
        assertThat(payment(number).path("status").asText()).isEqualTo("PAUSED");
        Instant promised = FrontDoor.instant(payment(number).path("promisedDueAt"));

        // more than any row of days off
        door.advance(Duration.ofDays(10));
        door.complete("engineer", number, "Task_CorrectExpenseClaim", Map.of());

        assertThat(bench.status(number)).isEqualTo("SUBMITTED");
        JsonNode payment = payment(number);
        assertThat(payment.path("status").asText()).isEqualTo("RUNNING");
        assertThat(FrontDoor.instant(payment.path("promisedDueAt"))).isEqualTo(promised);
        assertThat(FrontDoor.instant(payment.path("dueAt"))).isAfter(promised);
        assertThat(FrontDoor.events(payment)).contains("PAUSED", "RESUMED");
        assertThat(FrontDoor.engineInstant(
                        door.task("finance", number, "Task_ReviewExpenseClaim").path("due")))
                .isEqualTo(FrontDoor.instant(payment.path("dueAt")));
    }

    @Test
    @Requirement({"EXP-07", "T10", "F30"})
    void paidOnTheLastDayIsKeptAndOnTheNextOneBroken() {
        String kept = bench.approved();
        String broken = bench.approved();
        Instant dueAt = FrontDoor.instant(payment(kept).path("dueAt"));
        assertThat(FrontDoor.instant(payment(broken).path("dueAt"))).isEqualTo(dueAt);

        door.advanceTo(dueAt.minus(Duration.ofHours(1)));
        door.complete("cashier", kept, "Task_PayExpenseClaim", Map.of("privateReference", "B-1"));
        door.advanceTo(dueAt.plus(Duration.ofHours(1)));
        door.complete("cashier", broken, "Task_PayExpenseClaim", Map.of("privateReference", "B-2"));

        assertThat(payment(kept).path("status").asText()).isEqualTo("MET");
        assertThat(payment(broken).path("status").asText()).isEqualTo("BREACHED");
        assertThat(payment(broken).path("metAt").isNull()).isFalse();
    }

    @Test
    @Requirement({"EXP-04", "F48"})
    void whatIsNotCorrectedInTimeGoesOnByTheDecisionOfASupervisor() {
        String number = bench.submitted();
        ok(bench.review("finance", number, Map.of("decision", "RETURNED", "reason", "Which lock?")));

        // the last day moves to the next working day, so more than any row of days off
        door.advance(Duration.ofDays(22));
        await().untilAsserted(() ->
                assertThat(door.letters(number)).contains("expense-correction-overdue", "expense-uncorrected"));
        door.complete(
                "supervisor",
                number,
                "Task_DecideUncorrectedClaim",
                Map.of("moreDays", false, "privateReason", "He has left"));

        assertThat(bench.status(number)).isEqualTo("SUBMITTED");
        assertThat(payment(number).path("status").asText()).isEqualTo("RUNNING");
        ok(bench.review("finance", number, Map.of("decision", "APPROVED")));
        assertThat(bench.status(number)).isEqualTo("APPROVED");
    }

    @Test
    @Requirement({"EXP-06", "F50", "T09"})
    void afterThirtyDaysAManagerDecidesWithAReason() {
        String claim = bench.served();
        String preview = ok(door.post("engineer", ExpenseBench.ADDRESS + "/preview", application(claim)))
                .path("number")
                .asText();
        // the last day moves to the next working day, so more than any row of days off
        door.advance(Duration.ofDays(42));

        ResponseEntity<JsonNode> refused = bench.submit("engineer", application(claim), null);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(FrontDoor.body(refused).path("errors").path(0).path("field").asText())
                .isEqualTo("lateReason");
        Map<String, Object> late = new HashMap<>(application(claim));
        late.put("lateReason", "I was in hospital");
        String number = ExpenseBench.number(bench.submit("engineer", late, null));

        assertThat(number).isEqualTo(preview);
        assertThat(bench.status(number)).isEqualTo("LATE");
        assertThat(bench.review("finance", number, Map.of("decision", "APPROVED"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        door.complete(
                "manager",
                number,
                "Task_DecideLateClaim",
                Map.of("exceptionGranted", true, "privateReason", "He showed a certificate"));
        assertThat(bench.status(number)).isEqualTo("SUBMITTED");
        assertThat(door.letters(number)).contains("expense-late-granted");
        assertThat(FrontDoor.elements(door.get("auditor", "/api/commitments?subject=" + number)))
                .filteredOn(promise -> promise.path("kind").asText().equals("EXPENSE_SUBMISSION"))
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.path("status").asText()).isEqualTo("BREACHED");
                    assertThat(promise.path("metAt").isNull()).isFalse();
                });
    }

    @Test
    void whoHasNothingToClaimSaysSoInTasklist() {
        String claim = bench.served();
        String number = ok(door.post("engineer", ExpenseBench.ADDRESS + "/preview", application(claim)))
                .path("number")
                .asText();

        ResponseEntity<JsonNode> withoutReason =
                door.send("engineer", number, "Task_SubmitExpenseClaim", Map.of("privateNothingToClaim", true));
        door.complete(
                "engineer",
                number,
                "Task_SubmitExpenseClaim",
                Map.of("privateNothingToClaim", true, "privateReason", "I walked"));

        assertThat(withoutReason.getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(bench.status(number)).isEqualTo("NOTHING_CLAIMED");
        assertThat(FrontDoor.elements(bench.read("engineer", number).path("commitments")))
                .extracting(promise -> promise.path("status").asText())
                .containsExactly("CANCELLED");
    }

    @Test
    @Requirement("EXP-07")
    void aSingleClaimIsPaidInTasklistToo() {
        String number = bench.approved();

        ResponseEntity<JsonNode> own =
                door.send("finance", number, "Task_PayExpenseClaim", Map.of("privateReference", "B-1"));
        door.complete("cashier", number, "Task_PayExpenseClaim", Map.of("privateReference", "B-1"));

        assertThat(own.getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(bench.status(number)).isEqualTo("PAID");
    }

    private JsonNode payment(String number) {
        return FrontDoor.elements(door.get("auditor", "/api/commitments?subject=" + number)).stream()
                .filter(promise -> promise.path("kind").asText().equals("EXPENSE_PAYMENT"))
                .findFirst()
                .orElseThrow();
    }
}
