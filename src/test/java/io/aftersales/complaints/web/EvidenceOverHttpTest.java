package io.aftersales.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Files that prove what happened, over HTTP. */
@IntegrationTest
class EvidenceOverHttpTest {

    private static final int LIMIT = 10 << 20;
    private static final byte[] STATEMENT = "客户说：门锁自己打开".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    private String number = "";

    @BeforeEach
    void complain() {
        number = complaint();
    }

    @Test
    @Requirement("CMP-18")
    void evidenceIsKeptListedNotedAndHandedOut() {
        ResponseEntity<JsonNode> answer = add("complaints", "CUSTOMER_STATEMENT", "客户 说明.txt", STATEMENT);

        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        JsonNode file = body(answer);
        assertThat(file.path("name").asText()).isEqualTo("客户 说明.txt");
        assertThat(file.path("size").asInt()).isEqualTo(STATEMENT.length);
        assertThat(file.path("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(file.path("kind").asText()).isEqualTo("CUSTOMER_STATEMENT");
        assertThat(file.path("addedAt").asText()).endsWith("+08:00");
        assertThat(file.path("addedBy").asText()).isEqualTo("complaints");
        assertThat(get("/evidence").get(0)).isEqualTo(file);
        JsonNode timeline = get("").path("timeline");
        JsonNode noted = timeline.get(timeline.size() - 1);
        assertThat(noted.path("type").asText()).isEqualTo("EVIDENCE_ADDED");
        assertThat(noted.path("facts").path("evidenceKind").asText()).isEqualTo("CUSTOMER_STATEMENT");

        ResponseEntity<byte[]> download = http.withBasicAuth("auditor", "auditor")
                .getForEntity(
                        "/api/complaints/" + number + "/evidence/"
                                + file.path("id").asText(),
                        byte[].class);
        assertThat(download.getBody()).isEqualTo(STATEMENT);
        assertThat(download.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E5%AE%A2%E6%88%B7%20%E8%AF%B4%E6%98%8E.txt");
        assertThat(download.getHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(download.getHeaders().getFirst("Content-Type")).isEqualTo("text/plain");
    }

    @Test
    void theSameContentIsKeptOnceWhateverItIsCalled() {
        JsonNode first = body(add("complaints", "OTHER", "one.txt", STATEMENT));

        JsonNode second = body(add("complaints", "OTHER", "two.txt", STATEMENT));

        assertThat(second).isEqualTo(first);
        assertThat(get("/evidence")).hasSize(1);
    }

    @Test
    void theSameContentHasOneKindAndWhoNamesAnotherIsTold() {
        add("complaints", "OTHER", "one.txt", STATEMENT);

        ResponseEntity<JsonNode> refused = add("complaints", "USAGE_RECORD", "two.txt", STATEMENT);

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(body(refused).path("errors").path(0).path("field").asText()).isEqualTo("file");
        assertThat(body(refused).path("errors").path(0).path("message").asText())
                .contains("another kind", "one.txt");
        assertThat(get("/evidence")).hasSize(1);
    }

    @Test
    void neitherNameNorContentIsReadableInTheDatabase() {
        add("complaints", "OTHER", "secret-name.txt", "secret content".getBytes(StandardCharsets.UTF_8));

        var row = jdbc.sql("select name, content from case_attachment where case_number = ?")
                .param(number)
                .query()
                .singleRow();
        assertThat((String) row.get("name")).startsWith("d1:").doesNotContain("secret");
        assertThat(new String((byte[]) row.get("content"), StandardCharsets.ISO_8859_1))
                .startsWith("d1:")
                .doesNotContain("secret");
    }

    @Test
    void theContentDecidesNotTheName() {
        byte[] program = new byte[400];
        program[0] = 'M';
        program[1] = 'Z';

        ResponseEntity<JsonNode> answer = add("complaints", "OTHER", "photo.png", program);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(body(answer).path("errors").get(0).path("field").asText()).isEqualTo("file");
        assertThat(get("/evidence")).isEmpty();
    }

    @ParameterizedTest(name = "{0} bytes more than the limit: {1}")
    @CsvSource({"0, 201", "1, 413"})
    void aFileHasALimit(int more, int status) {
        byte[] text = new byte[LIMIT + more];
        Arrays.fill(text, (byte) 'x');

        assertThat(add("complaints", "OTHER", "long.txt", text).getStatusCode().value())
                .isEqualTo(status);
    }

    @Test
    void everyWrongFieldIsNamed() {
        MultiValueMap<String, Object> nothing = new LinkedMultiValueMap<>();
        nothing.add("kind", "GOSSIP");
        HttpHeaders parts = new HttpHeaders();
        parts.setContentType(MediaType.MULTIPART_FORM_DATA);

        ResponseEntity<JsonNode> answer = http.withBasicAuth("complaints", "complaints")
                .postForEntity(
                        "/api/complaints/" + number + "/evidence", new HttpEntity<>(nothing, parts), JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(body(answer).path("errors").findValuesAsText("field")).containsExactlyInAnyOrder("kind", "file");
    }

    @Test
    void aFileIsOfItsComplaintOnly() {
        String id = body(add("complaints", "OTHER", "mine.txt", STATEMENT))
                .path("id")
                .asText();

        assertThat(status("complaints", "/api/complaints/" + number + "/evidence/" + id))
                .isEqualTo(200);
        assertThat(status("complaints", "/api/complaints/" + complaint() + "/evidence/" + id))
                .isEqualTo(404);
        assertThat(status("complaints", "/api/complaints/CP-20200101-000001/evidence/" + id))
                .isEqualTo(404);
        assertThat(status("engineer", "/api/complaints/" + number + "/evidence/" + id))
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"desk, 201", "quality, 201", "auditor, 403", "engineer, 403", ", 401"})
    void onlyThoseWhoHandleComplaintsAddToThem(@Nullable String user, int status) {
        assertThat(add(user, "OTHER", "a.txt", STATEMENT).getStatusCode().value())
                .isEqualTo(status);
    }

    @Test
    void anUnknownComplaintTakesNothing() {
        number = "CP-20200101-000001";

        assertThat(add("complaints", "OTHER", "a.txt", STATEMENT)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private String complaint() {
        Map<String, Object> application = Map.of(
                "channel", "PHONE",
                "category", "SERVICE",
                "customer",
                        Map.of(
                                "name",
                                "Li Wei",
                                "phone",
                                "+86137" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000)),
                "content", "Nobody answers");
        ResponseEntity<JsonNode> answer =
                http.withBasicAuth("desk", "desk").postForEntity("/api/complaints", application, JsonNode.class);
        return body(answer).path("number").asText();
    }

    private ResponseEntity<JsonNode> add(@Nullable String user, String kind, String name, byte[] content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("kind", kind);
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return (user == null ? http : http.withBasicAuth(user, user))
                .postForEntity("/api/complaints/" + number + "/evidence", form, JsonNode.class);
    }

    private JsonNode get(String path) {
        return body(http.withBasicAuth("complaints", "complaints")
                .getForEntity("/api/complaints/" + number + path, JsonNode.class));
    }

    private int status(String user, String address) {
        return http.withBasicAuth(user, user)
                .getForEntity(address, byte[].class)
                .getStatusCode()
                .value();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }
}
