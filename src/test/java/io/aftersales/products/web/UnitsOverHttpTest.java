package io.aftersales.products.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The addresses of models and units as staff reach them. */
@IntegrationTest
class UnitsOverHttpTest {

    private final String random = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);

    @Autowired
    TestRestTemplate http;

    @Test
    @Requirement("F35")
    void staffEnterAndCorrectTheDatesOfAUnit() {
        String address = "/api/units/SN-" + random;

        JsonNode entered = put("desk", address, """
                {"productLine": "SMART_HOME", "model": "DL-1", "purchasedOn": "2024-05-10", "invoice": true}
                """).getBody();
        JsonNode corrected = put("desk", address, """
                {"deliveredOn": "2024-05-20", "purchasedOn": "2024-05-11"}
                """).getBody();

        assertThat(entered.path("purchasedOn").asText()).isEqualTo("2024-05-10");
        assertThat(corrected.path("purchasedOn").asText()).isEqualTo("2024-05-11");
        JsonNode read = get("engineer", address).getBody();
        assertThat(read).isEqualTo(corrected);
        assertThat(read.path("deliveredOn").asText()).isEqualTo("2024-05-20");
        assertThat(read.path("chain")).hasSize(1);
        assertThat(read.path("history").findValuesAsText("by")).containsOnly("desk");
    }

    @Test
    void wrongDatesAreNamed() {
        JsonNode refused = put("desk", "/api/units/SN-" + random, """
                {"purchasedOn": "2024-13-01", "deliveredOn": "2999-01-01"}
                """).getBody();

        assertThat(refused.path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("productLine", "purchasedOn", "deliveredOn");
    }

    @Test
    void aUnitThatNobodyKnowsIsNotFound() {
        assertThat(get("desk", "/api/units/SN-" + random).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("desk", "/api/units/---").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void unitsAreForStaffAndModelsForTheirOwner() {
        assertThat(get("", "/api/units/SN-" + random).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(put("engineer", "/api/units/SN-" + random, "{}").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send("desk", HttpMethod.POST, "/api/product-models", "{}", MediaType.APPLICATION_JSON)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send("desk", HttpMethod.POST, "/api/product-models/import", "x", new MediaType("text", "csv"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @Requirement("F37")
    void theOwnerImportsAListAndReadsWhatWasWrongInHisLanguage() {
        String csv = """
                model,product_line,model_en,model_zh,component,component_en,component_zh,component_class
                %1$s,SMART_HOME,Door lock,门锁,MOTOR,Motor,电机,CORE_PART
                %1$s,SMART_HOME,Door lock,门锁,COVER,Cover,,ACCESSORY
                """.formatted(random);

        JsonNode report = send(
                        "owner", HttpMethod.POST, "/api/product-models/import", csv, new MediaType("text", "csv"))
                .getBody();

        assertThat(report.path("taken").asInt()).isEqualTo(1);
        JsonNode line = report.path("rejected").path(0);
        assertThat(line.path("line").asInt()).isEqualTo(3);
        assertThat(line.path("errors").path(0).path("field").asText()).isEqualTo("component_zh");
        assertThat(line.path("errors").path(0).path("message").asText()).isEqualTo("该项不能为空。");
        JsonNode models =
                get("engineer", "/api/product-models?productLine=SMART_HOME").getBody();
        assertThat(models.findValuesAsText("code")).contains(random, "MOTOR");
    }

    @Test
    void aFileInPartsMayBeAsLongAsAFile() {
        StringBuilder csv = new StringBuilder(
                "model,product_line,model_en,model_zh,component,component_en,component_zh,component_class\n");
        for (int line = 0; line < 1500; line++) {
            csv.append("%s,SMART_HOME,Door lock,门锁,PART%d,Part,部件,ACCESSORY\n".formatted(random, line));
        }
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(csv.toString().getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "models.csv";
            }
        });

        JsonNode report =
                http.withBasicAuth("owner", "owner").postForObject("/api/product-models/import", parts, JsonNode.class);

        assertThat(report.path("taken").asInt()).isEqualTo(1500);
        assertThat(report.path("rejected")).isEmpty();
    }

    @Test
    void aListInAnotherEncodingIsRefused() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(new MediaType("text", "csv"));
        HttpEntity<byte[]> garbled = new HttpEntity<>("门锁".getBytes(Charset.forName("GBK")), headers);

        JsonNode refused = http.withBasicAuth("owner", "owner")
                .postForObject("/api/product-models/import", garbled, JsonNode.class);

        assertThat(refused.path("errors").findValuesAsText("field")).containsExactly("csv");
        assertThat(refused.toString()).contains("UTF-8");
    }

    @Test
    void theDescriptionNamesChoices() {
        JsonNode schemas =
                get("desk", "/v3/api-docs").getBody().path("components").path("schemas");

        assertThat(schemas.path("ComponentDraft")
                        .path("properties")
                        .path("componentClass")
                        .path("enum"))
                .extracting(JsonNode::asText)
                .containsExactly("MAIN_UNIT", "CORE_PART", "ACCESSORY", "SOFTWARE");
        assertThat(schemas.path("UnitTerms")
                        .path("properties")
                        .path("deliveredOn")
                        .path("format")
                        .asText())
                .isEqualTo("date");
        assertThat(schemas.path("ModelDraft").path("required"))
                .extracting(JsonNode::asText)
                .contains("code", "productLine");
    }

    private ResponseEntity<JsonNode> get(String user, String address) {
        return send(user, HttpMethod.GET, address, null, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<JsonNode> put(String user, String address, String body) {
        return send(user, HttpMethod.PUT, address, body, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<JsonNode> send(
            String user, HttpMethod method, String address, @Nullable String body, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setAcceptLanguageAsLocales(List.of(Locale.CHINESE));
        TestRestTemplate client = user.isEmpty() ? http : http.withBasicAuth(user, user);
        return client.exchange(
                address,
                method,
                new HttpEntity<>(body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers),
                JsonNode.class);
    }
}
