package io.aftersales.problems.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import java.io.ByteArrayInputStream;
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
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client of the running application reads when its request cannot be carried out. */
@IntegrationTest
class ProblemsOverHttpTest {

    private static final String PROBLEM = "application/problem+json";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void refusesABodyOfMoreThan64KibibytesThatComesInChunks() throws Exception {
        byte[] body = ("{\"symptom\":\"" + "a".repeat(65_536) + "\"}").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = send(request("/api/claims")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "too-large")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertProblem(answer, 413, "65,536 bytes");
    }

    @Test
    void namesTheFieldThatItDoesNotKnow() throws Exception {
        HttpResponse<String> answer = send(request("/api/claims")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "unknown-field")
                .POST(BodyPublishers.ofString("{\"colour\":\"red\"}")));

        assertProblem(answer, 400, "Please check the field “colour”. It is not known here; known fields are: channel");
    }

    @Test
    void namesTheLineThatItCannotRead() throws Exception {
        HttpResponse<String> answer = send(request("/api/claims")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "malformed")
                .header("Accept-Language", "zh-CN")
                .POST(BodyPublishers.ofString("{\n\"channel\": }")));

        assertProblem(answer, 400, "请检查第 2 行");
    }

    @Test
    void asksToSignIn() throws Exception {
        HttpResponse<String> answer = send(request("/api/claims").GET());

        assertProblem(answer, 401, "Please sign in");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
    }

    @Test
    void tellsWhoIsSignedInWhatIsNotPossible() throws Exception {
        assertProblem(send(signedIn("/api/demo/clock").GET()), 403, "You are not allowed");
        assertProblem(send(signedIn("/api/nothing").GET()), 404, "There is nothing at /api/nothing");
        assertProblem(send(signedIn("/api/claims/CL-20260101-000001/urgent").GET()), 405, "GET is not possible here");
        assertProblem(
                send(signedIn("/api/claims")
                        .header("Content-Type", "text/xml")
                        .header("Idempotency-Key", "xml")
                        .POST(BodyPublishers.ofString("<claim/>"))),
                415,
                "Please send application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder signedIn(String path) {
        return request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("desk:desk".getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.body()).contains(text).doesNotContain("io.aftersales", "Exception");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
    }
}
