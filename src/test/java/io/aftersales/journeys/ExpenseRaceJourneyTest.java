package io.aftersales.journeys;

import static io.aftersales.journeys.ExpenseBench.application;
import static io.aftersales.journeys.ExpenseBench.atOnce;
import static io.aftersales.journeys.ExpenseBench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Expenses that are claimed, reviewed or paid twice, also at once. */
@IntegrationTest
class ExpenseRaceJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

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
    @Requirement("EXP-03")
    void ofTwoSubmissionsAtOnceOneCounts() throws Exception {
        String claim = bench.served();

        List<Integer> answers = atOnce(
                () -> bench.submit("engineer", application(claim), null),
                () -> bench.submit("engineer", application(claim), null));

        assertThat(answers).containsExactly(201, 409);
        assertThat(FrontDoor.elements(door.get("auditor", ExpenseBench.ADDRESS).path("claims")))
                .filteredOn(row -> claim.equals(row.path("claimNumber").asText()))
                .hasSize(1);
    }

    @Test
    @Requirement("EXP-03")
    void theSameSubmissionUnderTheSameKeyGetsTheSameAnswer() throws Exception {
        Map<String, Object> application = application(bench.served());
        String key = UUID.randomUUID().toString();

        List<Integer> answers = atOnce(
                () -> bench.submit("engineer", application, key), () -> bench.submit("engineer", application, key));
        ResponseEntity<JsonNode> third = bench.submit("engineer", application, key);
        ResponseEntity<JsonNode> other = bench.submit("engineer", application(bench.served()), key);

        assertThat(answers).containsExactly(201, 201);
        assertThat(third.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    @Requirement({"EXP-02", "EXP-05"})
    void oneInvoiceIsClaimedOnceHoweverItIsWritten() throws Exception {
        String invoice = UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
        String one = bench.served();
        String two = bench.served();

        List<Integer> answers = atOnce(
                () -> bench.submit("engineer", application(one, invoice), null),
                () -> bench.submit(
                        "engineer",
                        application(two, invoice.replace("-", " ").toLowerCase(java.util.Locale.ROOT)),
                        null));

        assertThat(answers).containsExactly(201, 409);
    }

    @Test
    @Requirement({"EXP-02", "EXP-05"})
    void oneInvoiceIsClaimedByOneEngineerOnly() throws Exception {
        String invoice = UUID.randomUUID().toString();
        String claim = bench.served();
        String second = bench.secondEngineer();
        Map<String, Object> his = new HashMap<>(application(claim, invoice));
        his.put("engineer", second);

        List<Integer> answers = atOnce(
                () -> bench.submit("engineer", application(claim, invoice), null),
                () -> bench.submit(second, his, null));

        assertThat(answers).containsExactly(201, 409);
    }

    @Test
    @Requirement({"EXP-02", "EXP-05"})
    void oneFileIsClaimedOnceWhateverItIsCalled() throws Exception {
        String file =
                Base64.getEncoder().encodeToString(("Invoice " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        String one = bench.served();
        String two = bench.served();

        List<Integer> answers = atOnce(
                () -> bench.submit("engineer", withFile(one, "invoice.txt", file), null),
                () -> bench.submit("engineer", withFile(two, "another.txt", file), null));
        ResponseEntity<JsonNode> later = bench.submit("engineer", withFile(bench.served(), "a third.txt", file), null);

        assertThat(answers).containsExactly(201, 409);
        assertThat(later.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    private static Map<String, Object> withFile(String claim, String name, String content) {
        Map<String, Object> application = new HashMap<>(application(claim));
        application.put("documents", List.of(Map.of("kind", "INVOICE", "name", name, "content", content)));
        return application;
    }

    @Test
    @Requirement({"EXP-05", "EXP-07"})
    void ofTwoCashiersOnePays() throws Exception {
        String number = bench.approved();

        List<Integer> prepared = atOnce(() -> bench.prepare("cashier", number), () -> bench.prepare("cashier", number));
        String file = FrontDoor.elements(door.get("cashier", ExpenseBench.ADDRESS + "/payments"))
                .get(0)
                .path("messageId")
                .asText();
        List<Integer> confirmed = atOnce(() -> bench.confirm("cashier", file), () -> bench.confirm("cashier", file));

        assertThat(prepared).containsExactly(201, 409);
        assertThat(confirmed).containsExactly(200, 200);
        assertThat(bench.status(number)).isEqualTo("PAID");
        assertThat(door.letters(number)).filteredOn("expense-paid"::equals).hasSize(1);
    }

    @Test
    @Requirement({"EXP-05", "EXP-07"})
    void aFileAndASinglePaymentAtOncePayOnce() throws Exception {
        String number = bench.approved();

        List<Integer> answers = atOnce(
                () -> bench.prepare("cashier", number),
                () -> door.send("cashier", number, "Task_PayExpenseClaim", Map.of("privateReference", "B-1")));

        assertThat(answers).filteredOn(status -> status < 300).hasSize(1);
    }

    @Test
    @Requirement("EXP-04")
    void ofTwoReviewsAtOnceOneCounts() throws Exception {
        String number = bench.submitted();

        List<Integer> answers = atOnce(
                () -> bench.review("finance", number, Map.of("decision", "APPROVED")),
                () -> bench.review("finance", number, Map.of("decision", "RETURNED", "reason", "Which lock?")));

        assertThat(answers).containsExactly(200, 409);
    }

    @Test
    @Requirement({"EXP-07", "F26"})
    void whoMayNotIsRefusedOnEveryWay() {
        String number = bench.submitted();
        assertThat(bench.submit("finance", application(bench.served()), null).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(bench.review("engineer", number, Map.of("decision", "APPROVED"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        ResponseEntity<JsonNode> byTask =
                door.send("engineer", number, "Task_ReviewExpenseClaim", Map.of("privateDecision", "APPROVED"));
        assertThat(byTask.getStatusCode().is2xxSuccessful()).isFalse();
        ok(bench.review("finance", number, Map.of("decision", "APPROVED")));
        assertThat(bench.prepare("finance", number).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(bench.prepare("oversight", number).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(bench.read("oversight", number).path("status").asText()).isEqualTo("APPROVED");
        assertThat(http.withBasicAuth("owner", "owner")
                        .getForEntity(ExpenseBench.ADDRESS + "/" + number, JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }
}
