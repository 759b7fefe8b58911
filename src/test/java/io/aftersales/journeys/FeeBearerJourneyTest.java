package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.FeeSamples;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the corrected sheet to who bears it, as finance settles it in the review. */
@IntegrationTest
class FeeBearerJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void door() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"FEE-13", "FEE-16"})
    void financeSettlesWhichDepartmentBearsACostAndWhatGoesToManufacturingCost() throws IOException {
        String number = corrected();
        long manufacturing = allocated("MANUFACTURING_COST", "FREIGHT");
        long general = allocated("DEPARTMENT", "COMMUNICATION");
        Map<String, Object> passed = new HashMap<>(Map.of("reviewDecision", "PASSED", "privateReviewedVersion", "2"));
        assertThat(door.send("finance", number, "Task_ReviewFeeSheet", passed)
                        .getStatusCode()
                        .is2xxSuccessful())
                .as("no department is named")
                .isFalse();
        passed.put("privateBearers", "3 dept-general");

        door.complete("finance", number, "Task_ReviewFeeSheet", passed);

        JsonNode sheet = door.get("finance", "/api/fees/" + number);
        assertThat(sheet.path("review").asText()).isEqualTo("PASSED");
        JsonNode calls = sheet.at("/latest/lines/2");
        assertThat(calls.path("bearer").asText()).isEqualTo("DEPARTMENT");
        assertThat(calls.path("department").asText()).isEqualTo("dept-general");
        assertThat(calls.path("settled").asBoolean()).isTrue();
        assertThat(sheet.at("/latest/bearersSettledBy").asText()).isEqualTo("finance");
        assertThat(sheet.at("/latest/bearersSettledAt").asText())
                .isEqualTo(sheet.path("reviewedAt").asText())
                .startsWith("20");
        assertThat(sheet.at("/borne/0/bearer").asText()).isEqualTo("MANUFACTURING_COST");
        assertThat(sheet.at("/borne/0/cents").asLong()).isEqualTo(2_000 + 10_000);
        assertThat(sheet.at("/borne/1/department").asText()).isEqualTo("dept-general");
        assertThat(allocated("MANUFACTURING_COST", "FREIGHT") - manufacturing).isEqualTo(2_000);
        assertThat(allocated("DEPARTMENT", "COMMUNICATION") - general).isEqualTo(1_000);
        assertThat(paper(number, "en")).containsPattern("Settled at 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        assertThat(paper(number, "zh")).containsPattern("确定时间 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        assertThatThrownBy(() -> jdbc.update("delete from fee_bearer where claim_number = ?", number))
                .hasMessageContaining("append-only");
    }

    @Test
    @Requirement("FEE-13")
    void whatIsCorrectedLaterCountsWhenItIsPassedAnew() {
        String number = corrected();
        door.complete(
                "finance",
                number,
                "Task_ReviewFeeSheet",
                Map.of(
                        "reviewDecision", "PASSED",
                        "privateReviewedVersion", "2",
                        "privateBearers", "3 dept-general"));
        long before = allocated("DEPARTMENT", "COMMUNICATION");

        correct(number, 2, List.of(paid("COMMUNICATION", 500)));

        JsonNode versions = door.get("finance", "/api/fees/" + number + "/versions");
        assertThat(versions.at("/1/bearersSettledBy").asText()).isEqualTo("finance");
        assertThat(versions.path(2).hasNonNull("bearersSettledBy"))
                .as("to be settled anew")
                .isFalse();
        assertThat(allocated("DEPARTMENT", "COMMUNICATION") - before).isEqualTo(-1_000);
    }

    @Test
    @Requirement("FEE-13")
    void theAllocationIsReadByThoseWhoReadBudgets() {
        assertThat(status("oversight", "")).isEqualTo(200);
        assertThat(status("finance", "?period=2026-Q4")).isEqualTo(200);
        assertThat(status("finance", "?period=2026-13")).isEqualTo(400);
        assertThat(status("engineer", "")).isEqualTo(403);
    }

    /** Returns what stands on the paper, each run of space as one. */
    private String paper(String number, String language) throws IOException {
        byte[] pdf = Objects.requireNonNull(http.withBasicAuth("finance", "finance")
                .getForObject("/api/fees/" + number + "/sheet.pdf?lang=" + language, byte[].class));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Returns a service with freight and calls on its sheet, in place of labour, whose rate need not be known. */
    private String corrected() {
        String number = new FeeSamples(http, beans).free();
        Map<String, Object> freight = new HashMap<>(paid("FREIGHT", 2_000));
        freight.put("position", "1");
        correct(number, 1, List.of(freight, paid("COMMUNICATION", 1_000)));
        return number;
    }

    private void correct(String number, int version, List<Map<String, Object>> changes) {
        assertThat(http.withBasicAuth("engineer", "engineer")
                        .postForEntity(
                                "/api/fees/" + number + "/corrections",
                                Map.of("version", version, "reason", "Really paid", "changes", changes),
                                JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private static Map<String, Object> paid(String detail, long cents) {
        return Map.of("detail", detail, "engineer", "engineer", "internalCents", cents, "note", "Really paid");
    }

    /** Returns what that one bears of that kind this year. */
    private long allocated(String bearer, String detail) {
        int year = door.now().atZone(ZoneId.of("Asia/Shanghai")).getYear();
        return FrontDoor.elements(door.get("finance", "/api/budgets/allocation?period=" + year)).stream()
                .filter(sum -> sum.path("bearer").asText().equals(bearer))
                .filter(sum -> sum.path("detail").asText().equals(detail))
                .mapToLong(sum -> sum.path("cents").asLong())
                .sum();
    }

    private int status(String user, String query) {
        return http.withBasicAuth(user, user)
                .getForEntity("/api/budgets/allocation" + query, JsonNode.class)
                .getStatusCode()
                .value();
    }
}
