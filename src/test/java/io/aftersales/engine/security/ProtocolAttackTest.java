package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** What the protocol offers to attackers and the application does not use: other origins, methods, types and objects. */
@IntegrationTest
@Requirement("SEC-03")
class ProtocolAttackTest {

    private static final String GOOD_CLAIM = """
            {%s "channel": "WEBSITE", "kind": "REPAIR", "productLine": "SMART_HOME", "urgent": false,
             "customer": {"name": "Li Lei", "phone": "+8613800138000", "preferredChannel": "PHONE", "locale": "en"},
             "product": {"model": "Lock X1", "serialNumber": "SN-PROTOCOL"}, "symptom": "It does not open"}""";

    private static final String ADMIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));

    @Autowired
    private MockMvc mvc;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/claims",
                "/engine-rest/task",
                "/camunda/api/engine/engine/default/task",
                "/desk",
                "/actuator/health",
                "/track",
                "/v3/api-docs"
            })
    void pagesOfOtherOriginsReadNothing(String address) throws Exception {
        HttpResponse<String> read = send(request(address).header("Origin", "https://evil.example"));
        HttpResponse<String> asked = send(request(address)
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(read.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "FOO"})
    void methodsThatNobodyNeedsAreRefused(String method) throws Exception {
        assertThat(send(request("/api/claims").method(method, BodyPublishers.noBody()))
                        .statusCode())
                .isBetween(400, 501)
                .isNotEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/xml|<claim/>|415",
                "text/plain|{}|415",
                "application/x-java-serialized-object|rO0AB|415",
                "application/json|{\"@class\":\"java.lang.ProcessBuilder\"}|400",
                "application/json|[\"java.lang.ProcessBuilder\",{}]|400",
                "application/json|{\"channel\":|400",
                "application/json|{} {}|400"
            })
    void onlyJsonWithKnownFieldsIsReadAndErrorsTellNothing(String type, String body, int status) throws Exception {
        HttpResponse<String> answer =
                send(request("/api/claims").header("Content-Type", type).POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "com.fasterxml", "org.springframework", "at io.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLAIM", "CLAIM {}"})
    void whatIsMoreThanWasAskedForRefusesAClaimThatIsGoodOtherwise(String body) throws Exception {
        String more = body.contains("{}") ? "" : "\"@class\":\"java.lang.ProcessBuilder\",";

        HttpResponse<String> refused = send(claim(body.replace("CLAIM", GOOD_CLAIM.formatted(more))));
        HttpResponse<String> taken = send(claim(GOOD_CLAIM.formatted("")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(taken.statusCode()).isEqualTo(201);
    }

    private HttpRequest.Builder claim(String body) {
        return request("/api/claims").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    @Test
    void objectsOfJavaAreNoVariables() throws Exception {
        String body = """
                {"variables": {"a": {"type": "Object", "value": "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                  "valueInfo": {"objectTypeName": "java.util.HashMap",
                    "serializationDataFormat": "application/x-java-serialized-object"}}}}
                """;

        HttpResponse<String> answer = send(request("/engine-rest/process-definition/key/claim-intake/submit-form")
                .header("Authorization", ADMIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

        // the engine calls what it refuses an error of its own
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("Java serialization format is prohibited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/claims/CL-1", "/api/nothing", "/nothing", "/camunda/api/nothing"})
    void whatIsNotThereIsNotExplained(String address) throws Exception {
        HttpResponse<String> answer = send(request(address).header("Authorization", ADMIN));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body())
                .doesNotContain("Exception", "Apache Tomcat", "org.springframework", "at io.")
                .doesNotContain("\"message\"", "\"trace\"");
    }

    @Test
    void whereItBrokeIsNotExplained() throws Exception {
        String answer = mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_MESSAGE, "inside")
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inside")))
                .andExpect(status().isInternalServerError())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains("500").doesNotContain("inside", "IllegalStateException", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"/api/claims/CL-1/notes, application/problem+json", "/engine-rest/task/1/complete, application/json"})
    void whatAForeignPageSendsIsRefusedAsErrorsAreReadThere(String address, String type) throws Exception {
        HttpResponse<String> answer = send(request(address)
                .header("Authorization", ADMIN)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void whyALoginWithoutTokenIsRefusedIsNotExplained() throws Exception {
        HttpResponse<String> answer = send(request("/camunda/api/admin/auth/user/default/login/cockpit")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=desk&password=desk")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Forbidden").doesNotContain("message", "trace", "CSRF");
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
