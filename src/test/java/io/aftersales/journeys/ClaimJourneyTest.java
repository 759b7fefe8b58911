package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims from receipt to closing, kept and broken promises on the way. */
@IntegrationTest
class ClaimJourneyTest {

    private static final String CONTACT = "Task_ContactCustomer";
    private static final String DECIDE = "Task_DecideOutcome";
    private static final String TAKE_OVER = "Task_TakeOverOverduePromise";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"RSP-04", "RSP-05", "RSP-10", "T02", "F27", "CLM-14", "DSP-01"})
    void anUrgentClaimIsBrokenEscalatedTakenOverAndClosed() {
        String number = door.submit(Papers.urgent(Papers.repair()));
        JsonNode promised = door.promise(number);
        assertThat(FrontDoor.span(promised, "startedAt", "dueAt")).isEqualTo(Duration.ofHours(2));
        assertThat(FrontDoor.span(promised, "startedAt", "warnAt")).isEqualTo(Duration.ofHours(1));
        assertThat(door.task("desk", number, CONTACT).path("priority").asInt()).isEqualTo(80);
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).isEmpty();

        door.advance(Duration.ofHours(3));

        JsonNode broken = door.promise(number);
        assertThat(broken.path("status").asText()).isEqualTo("BREACHED");
        assertThat(broken.path("breachedAt").isNull()).isFalse();
        assertThat(FrontDoor.events(broken)).containsOnlyOnce("PROMISED", "BREACHED");
        assertThat(FrontDoor.event(broken, "BREACHED").path("late").asBoolean()).isTrue();
        assertThat(FrontDoor.levels(broken)).startsWith(1).doesNotHaveDuplicates();
        JsonNode takeOver = door.tasks("supervisor", number, TAKE_OVER).stream()
                .min(Comparator.comparingInt(task -> task.path("priority").asInt()))
                .orElseThrow();
        ResponseEntity<JsonNode> taken = door.post(
                "supervisor",
                "/engine-rest/task/%s/submit-form".formatted(takeOver.path("id").asText()),
                Map.of("variables", Map.of("privateNote", Map.of("value", "I call now"))));
        assertThat(taken.getStatusCode().value()).isEqualTo(204);
        assertThat(door.task("supervisor", number, CONTACT).path("assignee").asText())
                .isEqualTo("supervisor");
        JsonNode takenOver = FrontDoor.event(door.promise(number), "TAKEN_OVER");
        assertThat(takenOver.path("by").asText()).isEqualTo("supervisor");

        door.complete("supervisor", number, CONTACT, Papers.reached("REMOTE_GUIDANCE"));

        JsonNode late = door.promise(number);
        assertThat(late.path("status").asText()).isEqualTo("BREACHED");
        assertThat(late.path("metAt").isNull()).isFalse();
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).isEmpty();
        // a job of its own ends the ladder
        await().until(() -> running("escalation", number) == 0);
        assertThat(running("response-escalation", number)).isZero();

        door.complete("desk", number, "Task_TriageClaim", Papers.triage("REMOTE_GUIDANCE"));
        door.complete("desk", number, "Task_GuideCustomer", Papers.guided());
        door.followUp(number);
        door.complete("desk", number, DECIDE, solved());

        JsonNode closed = door.claim(number);
        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("service").path("warrantyConditions").asText()).isEqualTo("MET");
        assertThat(closed.path("service").path("guidanceSolution").asText()).isEqualTo("Restart the lock");
        assertThat(closed.path("closing").path("outcome").asText()).isEqualTo("SOLVED");
        assertThat(running("claim-intake", number)).isZero();
        assertThat(door.timeline(number))
                .containsExactly(
                        "RECEIVED",
                        "COVERAGE_DECIDED",
                        "CUSTOMER_REACHED",
                        "TRIAGED",
                        "GUIDED",
                        "FOLLOW_UP_OPENED",
                        "SURVEY_ANSWERED",
                        "CLOSED");
    }

    @Test
    @Requirement({"POL-15", "DSP-05"})
    void aServiceThatWasNotDeliveredKeepsTheClaimOpen() {
        RepairBench bench = new RepairBench(door, database);
        String number = bench.triaged("ON_SITE");
        bench.booked(number, Duration.ofHours(2));
        door.advance(Duration.ofHours(2));

        door.complete(
                "engineer",
                number,
                "Task_LogArrival",
                Map.of("arrivalResult", "CUSTOMER_ABSENT", "privateNote", "Not at home"));

        assertThat(door.tasks("dispatcher", number, "Task_BookAppointment")).hasSize(1);
        assertThat(door.tasks("desk", number, DECIDE)).isEmpty();

        bench.booked(number, Duration.ofHours(2));
        door.complete(
                "engineer",
                number,
                "Task_LogArrival",
                Map.of("arrivalResult", "CANCELLED", "privateNote", "Moved away"));
        ResponseEntity<JsonNode> answer = door.send("desk", number, DECIDE, solved());

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(answer).path("message").asText()).contains("without being carried out");
        assertThat(door.claim(number).path("status").asText()).isEqualTo("IN_SERVICE");
        assertThat(door.timeline(number)).doesNotContain("CLOSED");
    }

    private static Map<String, Object> solved() {
        return new HashMap<>(
                Map.of("privateOutcome", "SOLVED", "privateCauseFound", true, "privateCause", "Worn contact"));
    }

    private long running(String process, String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, process)
                .count();
    }
}
