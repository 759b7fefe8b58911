package io.aftersales.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.nodes.SharedDatabase;
import io.aftersales.testing.ApplicationNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A job that always fails, and a model of which a new version is deployed in the middle. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonedCaseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration RETRY = Duration.ofSeconds(41);
    private static final String[] LADDER = {"BREACHED", "ESCALATED 1", "ESCALATED 2", "ESCALATED 3"};

    private final Applications applications =
            new Applications(new Random(RunSettings.asked().seed()));

    @SuppressWarnings("NullAway.Init")
    private Installation installation;

    @SuppressWarnings("NullAway.Init")
    private ApplicationNode node;

    @BeforeAll
    void start() throws IOException {
        installation = new Installation();
        node = installation.start("only", Map.of("aftersales.operations.interval", "PT1S"), List.of());
    }

    @AfterAll
    void end() throws IOException {
        installation.close();
    }

    @Test
    void aJobThatAlwaysFailsHoldsUpNoOtherIsSeenAndIsMended() {
        List<String> claims = claims(4);
        String poisoned = claims.get(0);
        SharedDatabase database = installation.database();
        database.jdbc().sql("""
                create function poison() returns trigger language plpgsql as $$
                begin
                    raise exception 'poisoned';
                end
                $$;
                create trigger poison before update on commitment for each row when (new.subject = '%s')
                    execute function poison();
                """.formatted(poisoned)).update();
        installation.advance(Duration.ofHours(8));

        awaitWholeLadder(claims.subList(1, claims.size()));
        await().atMost(PATIENCE.multipliedBy(2))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    installation.advance(RETRY);
                    return database.count("act_ru_incident") > 0;
                });
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(node.get("auditor", "/actuator/prometheus").body())
                    .containsPattern("aftersales_incidents\\{type=\"failedJob\"\\} [1-9]");
            assertThat(ApplicationNode.json(node.get("auditor", "/actuator/health"))
                            .at("/components/jobs/status")
                            .asText())
                    .isEqualTo("WARNING");
        });
        assertThat(incidents())
                .allSatisfy(incident ->
                        assertThat(incident.path("incidentMessage").asText()).contains("poisoned"));

        database.jdbc().sql("drop trigger poison on commitment").update();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            incidents().forEach(this::mend);
            assertThat(database.count("act_ru_incident")).isZero();
        });

        awaitWholeLadder(List.of(poisoned));
    }

    /** Those of jobs; each is told by the instances above its own too. */
    private List<JsonNode> incidents() {
        JsonNode all = ApplicationNode.json(node.get("admin", "/engine-rest/incident"));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(incident -> incident.path("id").equals(incident.path("rootCauseIncidentId")))
                .toList();
    }

    /** As Cockpit does by "Increment retries". */
    private void mend(JsonNode incident) {
        HttpResponse<String> mended = node.send(
                        "PUT",
                        "admin",
                        "/engine-rest/job/" + incident.path("configuration").asText() + "/retries",
                        Map.of("retries", 1))
                .join();
        assertThat(mended.statusCode()).as(mended.body()).isEqualTo(204);
    }

    @Test
    void casesGoOnWithTheVersionThatTheyBeganWith() throws Exception {
        List<String> before = claims(3);
        deployAgain(Path.of("processes", "claims", "response-escalation.bpmn"));
        deployAgain(Path.of("processes", "claims", "claim-intake.bpmn"));
        List<String> after = claims(3);
        installation.advance(Duration.ofHours(8));

        awaitWholeLadder(before);
        awaitWholeLadder(after);
        assertThat(installation.database().versions(before)).containsOnly(1);
        assertThat(installation.database().versions(after)).containsOnly(2);
    }

    private List<String> claims(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HttpResponse<String> answer = node.post(
                            "", "/api/claims", applications.claim(), "Idempotency-Key", applications.key())
                    .join();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            numbers.add(ApplicationNode.json(answer).path("number").asText());
        }
        return numbers;
    }

    private void awaitWholeLadder(List<String> claims) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(installation.database().events(claims))
                        .hasSameSizeAs(claims)
                        .allSatisfy((claim, events) ->
                                assertThat(events).containsSubsequence(LADDER).doesNotHaveDuplicates()));
    }

    /** Deploys the model as a process owner does, with a remark that makes it another one. */
    private void deployAgain(Path model) throws IOException, InterruptedException {
        String boundary = "models";
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                Another version\r
                --%1$s\r
                Content-Disposition: form-data; name="data"; filename="%2$s"\r
                Content-Type: text/xml\r
                \r
                %3$s<!-- another version -->\r
                --%1$s--\r
                """.formatted(boundary, model.getFileName(), Files.readString(model));
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.base() + "/engine-rest/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("owner:owner".getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
