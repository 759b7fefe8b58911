package io.aftersales.reimbursements.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What clients of expense claims learn from the description, and who reads the figures. */
@IntegrationTest
class ExpensesOverHttpTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void theDescriptionNamesChoicesAndWhatIsRequired() {
        JsonNode schemas = Objects.requireNonNull(http.getForObject("/v3/api-docs", JsonNode.class))
                .path("components")
                .path("schemas");

        assertThat(choices(schemas, "ExpenseItem", "kind")).containsExactly("LABOUR", "MATERIAL", "TRANSPORT", "OTHER");
        assertThat(choices(schemas, "ExpenseItem", "detail")).contains("FUEL", "LODGING");
        assertThat(choices(schemas, "ClaimedDocument", "kind")).contains("INVOICE", "CALCULATION_SHEET");
        assertThat(choices(schemas, "ReviewReport", "decision")).containsExactly("APPROVED", "RETURNED");
        assertThat(choices(schemas, "ExpenseReviewLine", "costBearer")).contains("SALES_BRANCH", "NAMED_COMPANY");
        assertThat(texts(schemas.path("ExpenseApplication").path("required"))).contains("claimNumber", "items");
        assertThat(schemas.path("RejectedLine").path("properties").has("errors"))
                .isTrue();
    }

    @Test
    @Requirement("EXP-02")
    void aFileThatTheBodyCannotHoldIsRefusedWithItsLimitAndTheDescriptionSaysWhereItGoes() {
        ResponseEntity<JsonNode> refused = http.withBasicAuth("engineer", "engineer")
                .postForEntity(
                        "/api/expense-claims",
                        Map.of("documents", List.of(Map.of("content", "A".repeat(100_000)))),
                        JsonNode.class);
        JsonNode content = Objects.requireNonNull(http.getForObject("/v3/api-docs", JsonNode.class))
                .at("/components/schemas/ClaimedDocument/properties/content/description");

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(Objects.requireNonNull(refused.getBody()).path("detail").asText())
                .contains("65,536");
        assertThat(content.asText()).contains("64 KB", "/api/expense-claims/{number}/documents");
    }

    @Test
    @Requirement({"BUD-02", "BUD-06", "F26"})
    void theSupervisionGroupReadsTheFiguresByKindAndEngineersDoNot() {
        assertThat(http.withBasicAuth("oversight", "oversight")
                        .getForEntity("/api/budgets/kinds?period=2026", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(http.withBasicAuth("oversight", "oversight")
                        .getForObject("/api/budgets/kinds/download", String.class))
                .startsWith("\uFEFFcost_centre,kind,committed,spent,currency");
        assertThat(http.withBasicAuth("oversight", "oversight")
                        .getForEntity("/api/budgets/kinds?period=2026-13", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(http.withBasicAuth("engineer", "engineer")
                        .getForEntity("/api/budgets/kinds", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private static Iterable<String> choices(JsonNode schemas, String schema, String property) {
        return texts(schemas.path(schema).path("properties").path(property).path("enum"));
    }

    private static Iterable<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
