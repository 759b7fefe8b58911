package io.aftersales.budgets.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.budgets.BudgetBook;
import io.aftersales.budgets.BudgetHouse;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Budgets over HTTP: who plans, who approves, who only reads. */
@IntegrationTest
class BudgetsOverHttpTest {

    private static final LocalDate DAY = LocalDate.parse("2032-05-20");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BudgetBook book;

    private final String costCentre = BudgetHouse.costCentre();

    @Test
    @Requirement({"BUD-01", "BUD-03", "BUD-04", "BUD-06"})
    void afterSalesPlansAndAllThreeReadTheFigures() {
        assertThat(status(plan("manager", "2032-Q2", 100_000))).isEqualTo(201);
        String expense = BudgetHouse.reference();
        book.commit(expense, costCentre, DAY, 60_000);
        book.spend(expense, 55_000);

        for (String reader : List.of("manager", "supervisor", "finance", "oversight", "auditor", "admin")) {
            JsonNode budget = only(get(reader, "/api/budgets?period=2032&costCentre=" + costCentre));
            assertThat(budget.path("period").asText()).isEqualTo("2032-Q2");
            assertThat(budget.path("spentCents").asLong()).isEqualTo(55_000);
            assertThat(budget.path("leftCents").asLong()).isEqualTo(45_000);
            assertThat(budget.path("usedPercent").asLong()).isEqualTo(55);
            assertThat(get(reader, "/api/budgets/%s/entries".formatted(id()))
                            .at("/entries")
                            .findValuesAsText("kind"))
                    .containsExactly("SPENT", "RELEASED", "COMMITTED");
        }
        for (String stranger : List.of("engineer", "desk", "cashier", "owner")) {
            assertThat(status(call(stranger, "/api/budgets"))).isEqualTo(403);
            assertThat(status(call(stranger, "/api/expense-reviews"))).isEqualTo(403);
        }
    }

    @Test
    @Requirement({"BUD-02", "F26"})
    void whoProposedNeverApprovesAndWhatWasPlannedBeforeStays() {
        plan("manager", "2032-Q2", 100_000);
        String id = id();

        JsonNode proposed = body(post(
                "manager",
                "/api/budgets/%s/adjustments".formatted(id),
                Map.of("plannedCents", 120_000, "reason", "Dearer")));
        JsonNode repeated = body(post(
                "manager",
                "/api/budgets/%s/adjustments".formatted(id),
                Map.of("plannedCents", 120_000, "reason", "Dearer")));
        assertThat(repeated).isEqualTo(proposed);
        assertThat(status(post(
                        "manager",
                        "/api/budgets/%s/adjustments".formatted(id),
                        Map.of("plannedCents", 1, "reason", "Less"))))
                .isEqualTo(409);
        String decision = "/api/budgets/adjustments/%s/decision"
                .formatted(proposed.path("id").asText());
        assertThat(status(post("manager", decision, Map.of("decision", "APPROVED"))))
                .isEqualTo(403);
        assertThat(status(post("finance", decision, Map.of("decision", "REFUSED"))))
                .isEqualTo(400);
        assertThat(status(post("finance", decision, Map.of("decision", "APPROVED"))))
                .isEqualTo(200);
        assertThat(status(post("finance", decision, Map.of("decision", "APPROVED"))))
                .isEqualTo(200);
        assertThat(status(post("finance", decision, Map.of("decision", "REFUSED", "reason", "No"))))
                .isEqualTo(409);

        JsonNode file = get("oversight", "/api/budgets/" + id);
        assertThat(file.at("/budget/plannedCents").asLong()).isEqualTo(120_000);
        assertThat(file.at("/budget/version").asInt()).isEqualTo(2);
        assertThat(file.path("versions").findValuesAsText("plannedCents")).containsExactly("100000", "120000");
        assertThat(file.at("/versions/1/approvedBy").asText()).isEqualTo("finance");
        assertThat(file.at("/versions/1/reason").asText()).isEqualTo("Dearer");
    }

    @Test
    @Requirement("BUD-06")
    void theSupervisionGroupReadsEverythingAndChangesNothing() {
        plan("manager", "2032-Q2", 100_000);
        String id = id();

        assertThat(status(plan("oversight", "2032-Q3", 1))).isEqualTo(403);
        assertThat(status(post(
                        "oversight",
                        "/api/budgets/%s/adjustments".formatted(id),
                        Map.of("plannedCents", 1, "reason", "x"))))
                .isEqualTo(403);
        assertThat(status(post("oversight", "/api/budgets/adjustments/%s/decision".formatted(id), Map.of())))
                .isEqualTo(403);
        assertThat(status(csv("oversight", "cost_centre,period,planned,currency\n")))
                .isEqualTo(403);
        assertThat(status(call("oversight", "/api/expense-reviews"))).isEqualTo(200);
    }

    @Test
    @Requirement("BUD-01")
    void periodsOfACostCentreNeverOverlapAlsoWhenTwoPlanAtOnce() {
        List<CompletableFuture<Integer>> answers = Stream.of("2032-05", "2032-Q2", "2032")
                .map(period -> CompletableFuture.supplyAsync(() -> status(plan("manager", period, 100_000))))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(201, 400, 400);
        assertThat(get("manager", "/api/budgets?period=2032&costCentre=" + costCentre))
                .hasSize(1);
    }

    @Test
    void planningTheSameAgainChangesNothingAndEverythingWrongIsNamed() {
        assertThat(status(plan("manager", "2032-05", 100_000))).isEqualTo(201);
        assertThat(status(plan("manager", "2032-05", 100_000))).isEqualTo(201);
        assertThat(fields(plan("manager", "2032-05", 100_001))).containsExactly("plannedCents");
        Map<String, Object> other = body("2032-06", 5L);
        other.put("currency", "EUR");
        assertThat(fields(post("manager", "/api/budgets", other))).containsExactly("currency");
        Map<String, Object> wrong = body("May", 0L);
        wrong.put("costCentre", "a b");
        wrong.put("currency", "yuan");
        assertThat(fields(post("manager", "/api/budgets", wrong)))
                .containsExactlyInAnyOrder("costCentre", "period", "plannedCents", "currency");
        assertThat(fields(call("manager", "/api/budgets?period=May"))).containsExactly("period");
    }

    @Test
    void aYearIsImportedAndDownloaded() {
        String list = "cost_centre,period,planned,currency\n"
                + costCentre + ",2032-Q1,1000.50,CNY\n"
                + costCentre + ",2032-Q2,2000,cny\n"
                + costCentre + ",2032-02,5,CNY\n"
                + ",2032-Q3,-5,GBP\n";

        JsonNode report = body(csv("manager", list));
        JsonNode again = body(csv("manager", list));
        String download = new String(
                Objects.requireNonNull(http.withBasicAuth("oversight", "oversight")
                        .getForObject("/api/budgets/download?period=2032&costCentre=" + costCentre, byte[].class)),
                StandardCharsets.UTF_8);

        assertThat(report.path("taken").asInt()).isEqualTo(2);
        assertThat(again).isEqualTo(report);
        assertThat(report.at("/rejected/0/line").asInt()).isEqualTo(4);
        assertThat(report.at("/rejected/0/errors").findValuesAsText("field")).containsExactly("period");
        assertThat(report.at("/rejected/1/errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("cost_centre", "planned", "currency");
        assertThat(download.lines().skip(1))
                .containsExactly(
                        costCentre + ",2032-Q1,1000.50,CNY,0.00,0.00,1000.50,0.00,0,WITHIN,1",
                        costCentre + ",2032-Q2,2000.00,CNY,0.00,0.00,2000.00,0.00,0,WITHIN,1");
    }

    @Test
    void theDemonstrationHasABudgetWithRoomAndOneThatIsOverdrawn() {
        String started = "&period=" + Year.now(ZoneId.of("Asia/Shanghai"));
        assertThat(get("manager", "/api/budgets?costCentre=AS-1000" + started).findValuesAsText("state"))
                .contains("WITHIN");
        assertThat(get("manager", "/api/budgets?costCentre=AS-2000" + started).findValuesAsText("state"))
                .contains("ABOVE");
    }

    private String id() {
        return only(get("manager", "/api/budgets?period=2032&costCentre=" + costCentre))
                .path("id")
                .asText();
    }

    private ResponseEntity<JsonNode> plan(String user, String period, long cents) {
        return post(user, "/api/budgets", body(period, cents));
    }

    private Map<String, Object> body(String period, long cents) {
        return new HashMap<>(
                Map.of("costCentre", costCentre, "period", period, "plannedCents", cents, "currency", "CNY"));
    }

    private ResponseEntity<JsonNode> csv(String user, String list) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv"));
        return http.withBasicAuth(user, user)
                .postForEntity("/api/budgets/import", new HttpEntity<>(list, headers), JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, String address, Map<String, Object> body) {
        return http.withBasicAuth(user, user).postForEntity(address, body, JsonNode.class);
    }

    private ResponseEntity<JsonNode> call(String user, String address) {
        return http.withBasicAuth(user, user).getForEntity(address, JsonNode.class);
    }

    private JsonNode get(String user, String address) {
        ResponseEntity<JsonNode> answer = call(user, address);
        assertThat(status(answer)).as("%s", answer.getBody()).isEqualTo(200);
        return body(answer);
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    private static List<String> fields(ResponseEntity<JsonNode> answer) {
        assertThat(status(answer)).isEqualTo(400);
        return body(answer).path("errors").findValuesAsText("field");
    }

    private static int status(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
