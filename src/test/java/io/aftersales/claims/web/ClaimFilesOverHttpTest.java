package io.aftersales.claims.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Staff keep with a claim what its customer handed them, over HTTP. */
@IntegrationTest
class ClaimFilesOverHttpTest {

    private static final byte[] PROOF = "发票号 4711".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    private PortalSamples samples;
    private Sample claim;

    @BeforeEach
    void apply() {
        samples = new PortalSamples(beans, port);
        claim = samples.claim();
    }

    @Test
    @Requirement("SEC-02")
    void aProofIsKeptListedNotedAndHandedOut() {
        ResponseEntity<JsonNode> answer = add("desk", claim.number(), "发票.txt", PROOF);

        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        JsonNode file = body(answer);
        assertThat(file.path("name").asText()).isEqualTo("发票.txt");
        assertThat(file.path("addedBy").asText()).isEqualTo("desk");
        assertThat(String.valueOf(answer.getHeaders().getLocation()))
                .endsWith("/api/claims/" + claim.number() + "/files/"
                        + file.path("id").asText());
        assertThat(get("/files")).hasSize(1);
        assertThat(get("/files").get(0)).isEqualTo(file);
        JsonNode timeline = get("").path("timeline");
        JsonNode noted = timeline.get(timeline.size() - 1);
        assertThat(noted.path("type").asText()).isEqualTo("FILE_TAKEN");
        assertThat(noted.path("by").asText()).isEqualTo("desk");
        assertThat(http.withBasicAuth("auditor", "auditor")
                        .getForEntity(
                                "/api/claims/" + claim.number() + "/files/"
                                        + file.path("id").asText(),
                                byte[].class)
                        .getBody())
                .isEqualTo(PROOF);
    }

    @Test
    void theSameContentIsKeptAndNotedOnce() {
        JsonNode first = body(add("desk", claim.number(), "one.txt", PROOF));
        int noted = get("").path("timeline").size();

        JsonNode second = body(add("engineer", claim.number(), "two.txt", PROOF));

        assertThat(second).isEqualTo(first);
        assertThat(get("/files")).hasSize(1);
        assertThat(get("").path("timeline")).hasSize(noted);
    }

    @Test
    @Requirement("SEC-02")
    void theCustomerSeesItInHisDataAndNotAmongHisFiles() {
        String id =
                body(add("desk", claim.number(), "proof.txt", PROOF)).path("id").asText();
        PortalVisitor owner = samples.proved(claim);

        assertThat(owner.get("/cases/" + claim.code()).body()).doesNotContain("proof.txt");
        assertThat(owner.download("/cases/" + claim.code() + "/files/" + id).statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/cases/" + claim.code() + "/data.json").body())
                .contains("proof.txt", "\"staff\"")
                .doesNotContain("\"desk\"");
    }

    @Test
    void theContentDecidesNotTheName() {
        byte[] program = new byte[400];
        program[0] = 'M';
        program[1] = 'Z';

        ResponseEntity<JsonNode> answer = add("desk", claim.number(), "photo.png", program);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(body(answer).path("errors").get(0).path("field").asText()).isEqualTo("file");
        assertThat(get("/files")).isEmpty();
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({"10485760, 201", "10485761, 413", "0, 400"})
    void aFileHasALimit(int size, int status) {
        byte[] text = "x".repeat(size).getBytes(StandardCharsets.UTF_8);

        assertThat(add("desk", claim.number(), "long.txt", text).getStatusCode().value())
                .isEqualTo(status);
    }

    @Test
    void aFormWithoutFileIsAskedForIt() {
        MultiValueMap<String, Object> nothing = new LinkedMultiValueMap<>();
        nothing.add("note", "forgotten");
        HttpHeaders parts = new HttpHeaders();
        parts.setContentType(MediaType.MULTIPART_FORM_DATA);

        ResponseEntity<JsonNode> answer = http.withBasicAuth("desk", "desk")
                .postForEntity(
                        "/api/claims/" + claim.number() + "/files", new HttpEntity<>(nothing, parts), JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(body(answer).path("errors").findValuesAsText("field")).containsExactly("file");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"desk, 201", "engineer, 201", "dispatcher, 201", "auditor, 403", "owner, 403", "finance, 403", ", 401"})
    @Requirement("SEC-01")
    void whoWorksOnClaimsAddsToThem(@Nullable String user, int status) {
        assertThat(add(user, claim.number(), "a.txt", PROOF).getStatusCode().value())
                .isEqualTo(status);
    }

    @Test
    void anUnknownClaimTakesNothing() {
        assertThat(add("desk", "CL-20200101-000001", "a.txt", PROOF)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    @Requirement("SEC-02")
    void aClaimThatWasClearedOfPersonalDataTakesNothing() {
        CustomerDesk customers = beans.getBean(CustomerDesk.class);
        var customer = beans.getBean(ClaimFiles.class).customerOf(claim.number());
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> customers.erase(customer));

        assertThat(add("desk", claim.number(), "a.txt", PROOF).getStatusCode().value())
                .isEqualTo(409);
    }

    private ResponseEntity<JsonNode> add(@Nullable String user, String number, String name, byte[] content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return (user == null ? http : http.withBasicAuth(user, user))
                .postForEntity("/api/claims/" + number + "/files", form, JsonNode.class);
    }

    private JsonNode get(String path) {
        return body(http.withBasicAuth("desk", "desk")
                .getForEntity("/api/claims/" + claim.number() + path, JsonNode.class));
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
