package io.aftersales.fees.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.FeeSamples;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Fees over HTTP, from repairs that are finished on the real database. */
@IntegrationTest
class FeesOverHttpTest {

    private static final Map<String, Object> FUEL = Map.of(
            "detail", "FUEL", "engineer", "engineer", "internalCents", 4550, "note", "40 km", "receiptNumber", "T-7");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    private FeeSamples samples;

    @BeforeEach
    void samples() {
        samples = new FeeSamples(http, beans);
    }

    @Test
    @Requirement({"FEE-03", "FEE-04", "FEE-10", "F46"})
    void aFinishedRepairHasItsSheetAndItsCharge() {
        String number = samples.charged();

        JsonNode sheet = get("finance", number, "");
        assertThat(sheet.path("latest").path("version").asInt()).isEqualTo(1);
        assertThat(sheet.path("latest").path("agreedCents").asLong()).isEqualTo(42_900);
        assertThat(sheet.path("latest").path("chargeCents").asLong())
                .isPositive()
                .isLessThanOrEqualTo(42_900);
        JsonNode part = sheet.path("latest").path("lines").path(1);
        assertThat(part.path("chargeCents").asLong()).isEqualTo(18_900);
        assertThat(part.path("internalCents").asLong()).isEqualTo(10_000);
        assertThat(part.path("bearer").asText()).isEqualTo("MANUFACTURING_COST");
        assertThat(sheet.path("latest").path("lines").path(0).path("minutes").asLong())
                .isEqualTo(90);
        JsonNode charge = get("desk", number, "/charge");
        assertThat(charge.path("status").asText()).isEqualTo("DUE");
        assertThat(charge.path("amountCents").asLong())
                .isEqualTo(sheet.path("latest").path("chargeCents").asLong());
    }

    @Test
    @Requirement("FEE-10")
    void aFreeRepairHasASheetAndNoCharge() {
        String number = samples.free();

        assertThat(get("desk", number, "").path("latest").path("ground").asText())
                .isEqualTo("FREE");
        assertThat(status("desk", number, "/charge")).isEqualTo(404);
    }

    @Test
    @Requirement({"FEE-05", "INF-07"})
    void aCorrectionIsANewVersionAndAStaleOneIsRefused() {
        String number = samples.charged();

        ResponseEntity<JsonNode> corrected = correct("engineer", number, 1, FUEL);
        ResponseEntity<JsonNode> stale = correct("supervisor", number, 1, FUEL);

        assertThat(corrected.getStatusCode().value()).isEqualTo(200);
        assertThat(requireNonNull(corrected.getBody())
                        .path("latest")
                        .path("lines")
                        .path(2)
                        .path("internalCents")
                        .asLong())
                .isEqualTo(4_550);
        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        assertThat(requireNonNull(stale.getBody()).path("detail").asText()).contains("2 is the latest");
        JsonNode versions = get("auditor", number, "/versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.path(1).path("reason").asText()).isEqualTo("Drove there");
        assertThat(versions.path(1).path("madeBy").asText()).isEqualTo("engineer");
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        String number = samples.charged();

        ResponseEntity<JsonNode> answer = correct("finance", number, 1, Map.of("detail", "BRIBE", "position", "9"));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(StreamSupport.stream(
                                requireNonNull(answer.getBody()).path("errors").spliterator(), false)
                        .map(error -> error.path("field").asText()))
                .containsExactly("changes[0].position", "changes[0].detail", "changes[0].engineer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "dispatcher", "auditor", "oversight", "cashier"})
    void othersDoNotCorrect(String user) {
        assertThat(correct(user, samples.charged(), 1, FUEL).getStatusCode().value())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"finance, 200", "oversight, 200", "complaints, 200", "dispatcher, 403", "owner, 403"})
    void internalCostIsReadByThoseWhoWorkWithIt(String user, int status) {
        assertThat(status(user, samples.charged(), "")).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theSheetIsPrinted(String lang) {
        String number = samples.charged();

        ResponseEntity<byte[]> pdf = http.withBasicAuth("finance", "finance")
                .getForEntity("/api/fees/{n}/sheet.pdf?lang={l}", byte[].class, number, lang);

        assertThat(pdf.getStatusCode().value()).isEqualTo(200);
        assertThat(new String(requireNonNull(pdf.getBody()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void aClaimWithoutFinishedServiceHasNoSheet() {
        for (String part : List.of("", "/versions", "/charge", "/sheet.pdf")) {
            assertThat(status("finance", "CL-20200101-000001", part)).isEqualTo(404);
        }
        assertThat(correct("finance", "CL-20200101-000001", 1, FUEL)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    @Requirement("F49")
    void theOwnerKeepsRatesAndPurchaseCosts() {
        Map<String, Object> rate = Map.of(
                "level", "EXPERT",
                "skill", "TEST-SKILL",
                "chargeCentsPerHour", 20_000,
                "internalCentsPerHour", 9_000,
                "currency", "CNY");
        Map<String, Object> cost = Map.of("code", "TEST-FUSE", "purchaseCents", 120, "currency", "CNY");

        assertThat(post("owner", "/api/labour-rates", rate)).isEqualTo(200);
        assertThat(post("owner", "/api/part-costs", cost)).isEqualTo(200);

        assertThat(post("finance", "/api/labour-rates", rate)).isEqualTo(403);
        assertThat(post("manager", "/api/part-costs", cost)).isEqualTo(403);
        assertThat(post("owner", "/api/part-costs", Map.of())).isEqualTo(400);
        assertThat(list("owner", "/api/labour-rates")).contains("TEST-SKILL");
        assertThat(list("finance", "/api/part-costs")).contains("TEST-FUSE");
        assertThat(http.withBasicAuth("quality", "quality")
                        .getForEntity("/api/part-costs", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void theDescriptionNamesWhatACorrectionHolds() {
        JsonNode schemas = requireNonNull(
                        http.withBasicAuth("admin", "admin").getForObject("/v3/api-docs", JsonNode.class))
                .path("components")
                .path("schemas");

        assertThat(schemas.path("FeeCorrection").path("required")).hasSize(2);
        assertThat(schemas.path("LineChange").path("properties").path("detail").path("enum"))
                .hasSize(12);
        assertThat(schemas.path("LabourRateBody").path("required")).hasSize(5);
    }

    private JsonNode get(String user, String number, String part) {
        return requireNonNull(
                http.withBasicAuth(user, user).getForObject("/api/fees/" + number + part, JsonNode.class));
    }

    private int status(String user, String number, String part) {
        return http.withBasicAuth(user, user)
                .getForEntity("/api/fees/" + number + part, String.class)
                .getStatusCode()
                .value();
    }

    private String list(String user, String address) {
        return requireNonNull(http.withBasicAuth(user, user).getForObject(address, String.class));
    }

    private int post(String user, String address, Map<String, Object> body) {
        return http.withBasicAuth(user, user)
                .postForEntity(address, body, String.class)
                .getStatusCode()
                .value();
    }

    private ResponseEntity<JsonNode> correct(String user, String number, int version, Map<String, Object> change) {
        return http.withBasicAuth(user, user)
                .postForEntity(
                        "/api/fees/" + number + "/corrections",
                        Map.of("version", version, "reason", "Drove there", "changes", List.of(change)),
                        JsonNode.class);
    }
}
