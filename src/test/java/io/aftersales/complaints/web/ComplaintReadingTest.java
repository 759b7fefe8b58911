package io.aftersales.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.complaints.RegisterLine;
import io.aftersales.complaints.RegisterReader;
import io.aftersales.complaints.RegisterSearch;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Who reads complaints over HTTP, and how they are found. */
@IntegrationTest
class ComplaintReadingTest {

    private final TestRestTemplate http;
    private final ComplaintCalls calls;
    private final RegisterReader register;

    @Autowired
    ComplaintReadingTest(TestRestTemplate http, RegisterReader register) {
        this.register = register;
        this.http = http;
        calls = new ComplaintCalls(http);
    }

    @Test
    @Requirement("CMP-07")
    void everyComplaintIsInTheRegister() {
        String number = ComplaintCalls.number(calls.submit(calls.with("category", "INFORMATION")));

        JsonNode page = calls.get(
                "auditor", "/api/complaints?category=INFORMATION&department=dept-information&status=RECEIVED");
        assertThat(ComplaintCalls.texts(page.path("items"), "number")).contains(number);
        assertThat(page.path("page").asInt()).isZero();
        assertThat(page.path("size").asInt()).isEqualTo(50);
        JsonNode others = calls.get("auditor", "/api/complaints?category=SERVICE");
        assertThat(ComplaintCalls.texts(others.path("items"), "number")).doesNotContain(number);
    }

    @Test
    @Requirement("CMP-07")
    void everyLineOfTheWholeRegisterIsReadOnceTheLatestFirst() {
        for (int complaint = 0; complaint < 5; complaint++) {
            calls.submit(calls.with("category", "INFORMATION"));
        }
        RegisterSearch search = new RegisterSearch(null, null, "INFORMATION", null, null, null);
        List<RegisterLine> lines = new ArrayList<>();

        register.each(search, lines::add);

        assertThat(lines)
                .hasSizeGreaterThanOrEqualTo(5)
                .hasSize(Math.toIntExact(register.page(search).total()));
        assertThat(lines).extracting(RegisterLine::number).doesNotHaveDuplicates();
        assertThat(lines)
                .isSortedAccordingTo(Comparator.comparing(RegisterLine::receivedAt)
                        .thenComparing(RegisterLine::number)
                        .reversed());
    }

    @Test
    void everyWrongParameterIsNamed() {
        ResponseEntity<JsonNode> answer =
                calls.exchange("desk", "/api/complaints?from=x&to=2026-02-30&category=A&status=B&page=-1");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(ComplaintCalls.fields(answer)).containsExactlyInAnyOrder("from", "to", "category", "status", "page");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"complaints, 404", "quality, 404", "auditor, 404", "engineer, 403", "finance, 403", "owner, 404"})
    void onlyThoseWhoHandleComplaintsReadThem(String user, int status) {
        assertThat(calls.exchange(user, "/api/complaints/CP-20200101-000001")
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    @Test
    void nobodyReadsComplaintsWithoutSigningIn() {
        assertThat(http.getForEntity("/api/complaints", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void theDescriptionNamesChoicesAndWhatIsRequired() {
        JsonNode schemas = calls.get("desk", "/v3/api-docs").path("components").path("schemas");

        JsonNode application = schemas.path("ComplaintApplication");
        assertThat(application.path("required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("channel", "category", "content");
        assertThat(application.path("properties").path("category").path("enum").toString())
                .contains("PRODUCT_QUALITY", "INFORMATION");
        assertThat(schemas.path("ComplaintPurchase").path("properties").fieldNames())
                .toIterable()
                .containsExactly("date");
        assertThat(schemas.path("Purchase").path("properties").fieldNames())
                .toIterable()
                .contains("proofType");
    }
}
