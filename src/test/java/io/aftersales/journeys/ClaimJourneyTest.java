package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Claims from receipt to closing, kept and broken promises on the way. */
@IntegrationTest
class ClaimJourneyTest {

    private static final String CONTACT = "Task_ContactCustomer";
    private static final String ARRANGE = "Task_ArrangeService";
    private static final String DECIDE = "Task_DecideOutcome";
    private static final String TAKE_OVER = "Task_TakeOverOverduePromise";

    @Autowired
    private TestRestTemplate http;

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
        assertThat(span(promised, "startedAt", "dueAt")).isEqualTo(Duration.ofHours(2));
        assertThat(span(promised, "startedAt", "warnAt")).isEqualTo(Duration.ofHours(1));
        assertThat(door.task("desk", number, CONTACT).path("priority").asInt()).isEqualTo(80);
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).isEmpty();

        door.advance(Duration.ofHours(3));

        JsonNode broken = door.promise(number);
        assertThat(broken.path("status").asText()).isEqualTo("BREACHED");
        assertThat(broken.path("breachedAt").isNull()).isFalse();
        assertThat(FrontDoor.events(broken)).containsOnlyOnce("PROMISED", "BREACHED");
        assertThat(levels(broken)).startsWith(1).doesNotHaveDuplicates();
        JsonNode takeOver = door.tasks("supervisor", number, TAKE_OVER).stream()
                .filter(task -> task.path("priority").asInt() == 80)
                .findFirst()
                .orElseThrow();
        ResponseEntity<JsonNode> taken = door.post(
                "supervisor",
                "/engine-rest/task/%s/submit-form".formatted(takeOver.path("id").asText()),
                Map.of("variables", Map.of("privateNote", Map.of("value", "I call now"))));
        assertThat(taken.getStatusCode().value()).isEqualTo(204);
        assertThat(door.task("supervisor", number, CONTACT).path("assignee").asText())
                .isEqualTo("supervisor");
        assertThat(FrontDoor.events(door.promise(number))).containsOnlyOnce("TAKEN_OVER");

        door.complete("supervisor", number, CONTACT, Papers.reached("REMOTE_GUIDANCE"));

        JsonNode late = door.promise(number);
        assertThat(late.path("status").asText()).isEqualTo("BREACHED");
        assertThat(late.path("metAt").isNull()).isFalse();
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).isEmpty();
        assertThat(running("escalation", number)).isZero();
        assertThat(running("response-escalation", number)).isZero();

        door.complete("desk", number, "Task_TriageClaim", Papers.triage("REMOTE_GUIDANCE"));
        door.complete(
                "desk",
                number,
                "Task_GuideCustomer",
                Map.of("solvedRemotely", true, "privateSolution", "Restart the lock"));
        door.complete("desk", number, DECIDE, solved());

        JsonNode closed = door.claim(number);
        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("closing").path("outcome").asText()).isEqualTo("SOLVED");
        assertThat(running("claim-intake", number)).isZero();
        assertThat(door.timeline(number))
                .containsExactly("RECEIVED", "CUSTOMER_REACHED", "TRIAGED", "GUIDED", "CLOSED");
    }

    @Test
    @Requirement({"RSP-01", "RSP-02", "RSP-10", "T01"})
    void aClaimIsWarnedAfterTwentyHoursAndBrokenAfterTwentyFour() {
        String number = door.submit(Papers.repair());
        Instant received = FrontDoor.instant(door.promise(number).path("startedAt"));
        assertThat(span(door.promise(number), "startedAt", "dueAt")).isEqualTo(Duration.ofHours(24));

        door.advanceTo(received.plus(Duration.ofMinutes(19 * 60 + 59)));
        assertThat(FrontDoor.events(door.promise(number))).containsExactly("PROMISED");

        door.advanceTo(received.plus(Duration.ofHours(20)).plusSeconds(1));
        assertThat(FrontDoor.events(door.promise(number))).containsExactly("PROMISED", "WARNED");

        door.advanceTo(received.plus(Duration.ofMinutes(23 * 60 + 59)));
        assertThat(door.promise(number).path("status").asText()).isEqualTo("RUNNING");
        assertThat(FrontDoor.events(door.promise(number))).containsExactly("PROMISED", "WARNED");
        assertThat(running("escalation", number)).isZero();

        door.advanceTo(received.plus(Duration.ofHours(24)).plusSeconds(1));
        JsonNode broken = door.promise(number);
        assertThat(broken.path("status").asText()).isEqualTo("BREACHED");
        assertThat(FrontDoor.events(broken)).containsExactly("PROMISED", "WARNED", "BREACHED", "ESCALATED");
        assertThat(levels(broken)).containsExactly(1);
        assertThat(broken.path("dueAt")).isEqualTo(broken.path("promisedDueAt"));
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).hasSize(1);
        assertThat(door.tasks("desk", number, CONTACT)).hasSize(1);
    }

    @Test
    @Requirement({"RSP-02", "F27"})
    void anAttemptThatFailedIsRecordedAndThePromiseRunsOn() {
        String number = door.submit(Papers.repair());

        door.complete("desk", number, CONTACT, Papers.notReached());

        JsonNode claim = door.claim(number);
        assertThat(claim.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(claim.path("respondedAt").isNull()).isTrue();
        assertThat(FrontDoor.elements(claim.path("contactAttempts"))).hasSize(1);
        assertThat(claim.path("contactAttempts").path(0).path("reached").asBoolean())
                .isFalse();
        assertThat(door.promise(number).path("status").asText()).isEqualTo("RUNNING");
        assertThat(door.task("desk", number, CONTACT).path("assignee").asText()).isEqualTo("desk");
    }

    @Test
    @Requirement({"RSP-02", "RSP-03", "RSP-06", "RSP-07", "F27"})
    void reachedWithoutConfirmingIsRefusedWithEverythingThatIsMissing() {
        String number = door.submit(Papers.repair());

        ResponseEntity<JsonNode> answer =
                door.send("desk", number, CONTACT, Map.of("privateContactChannel", "PHONE", "customerReached", true));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(answer).path("message").asText())
                .contains("It must be done before the customer counts as reached")
                .contains("contactDataConfirmed")
                .contains("faultConfirmed")
                .contains("processTold")
                .contains("repairCycleTold")
                .contains("costBearingTold")
                .contains("“fault”")
                .contains("servicePlan");
        JsonNode claim = door.claim(number);
        assertThat(claim.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(FrontDoor.elements(claim.path("contactAttempts"))).isEmpty();
        assertThat(door.promise(number).path("status").asText()).isEqualTo("RUNNING");
        assertThat(door.task("desk", number, CONTACT).path("assignee").isNull()).isTrue();
    }

    @Test
    @Requirement({"RSP-01", "CLM-11"})
    void aPromiseThatWasKeptStaysKept() {
        String number = door.submit(Papers.repair());

        door.complete("desk", number, CONTACT, Papers.reached("ON_SITE"));
        door.advance(Duration.ofHours(25));

        JsonNode kept = door.promise(number);
        assertThat(kept.path("status").asText()).isEqualTo("MET");
        assertThat(kept.path("breachedAt").isNull()).isTrue();
        assertThat(FrontDoor.events(kept)).containsExactly("PROMISED", "MET");
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).isEmpty();
    }

    @Test
    @Requirement({"POL-15", "DSP-05"})
    void aServiceThatWasNotDeliveredKeepsTheClaimOpen() {
        String number = door.submit(Papers.repair());
        door.complete("desk", number, CONTACT, Papers.reached("ON_SITE"));
        door.complete("desk", number, "Task_TriageClaim", Papers.triage("ON_SITE"));

        door.complete("dispatcher", number, ARRANGE, Map.of("serviceDelivered", false, "privateNote", "Not at home"));

        assertThat(door.tasks("dispatcher", number, ARRANGE)).hasSize(1);
        assertThat(door.tasks("desk", number, DECIDE)).isEmpty();

        door.complete("dispatcher", number, ARRANGE, Map.of("customerWithdrew", true, "privateNote", "Moved away"));
        ResponseEntity<JsonNode> answer = door.send("desk", number, DECIDE, solved());

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(answer).path("message").asText())
                .contains("The service promised for claim " + number);
        assertThat(door.claim(number).path("status").asText()).isEqualTo("IN_SERVICE");
        assertThat(door.timeline(number)).doesNotContain("CLOSED");
    }

    @Test
    @Requirement("RPR-12")
    void aProblemWithoutCauseIsNotClosedAsSolved() {
        String number = door.submit(Papers.repair());
        door.complete("desk", number, CONTACT, Papers.reached("ON_SITE"));
        door.complete("desk", number, "Task_TriageClaim", Papers.triage("ON_SITE"));
        door.complete("dispatcher", number, ARRANGE, Map.of("serviceDelivered", true, "privateNote", "Done"));

        ResponseEntity<JsonNode> answer =
                door.send("desk", number, DECIDE, Map.of("privateOutcome", "SOLVED", "privateCauseFound", false));

        assertThat(FrontDoor.body(answer).path("message").asText())
                .contains("causeFound")
                .contains("A problem whose cause was not found is not solved");
        assertThat(door.claim(number).path("status").asText()).isEqualTo("IN_SERVICE");
        assertThat(door.tasks("desk", number, DECIDE)).hasSize(1);

        door.complete("desk", number, DECIDE, Map.of("privateOutcome", "NOT_SOLVED", "privateCauseFound", false));

        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    @Requirement({"RSP-04", "RSP-05", "T02"})
    void aClaimMadeUrgentLaterHasBothPromisesOnRecordAndTheStricterOneCounts() {
        String number = door.submit(Papers.repair());
        String other = door.submit(Papers.repair());
        String otherDue = door.task("desk", other, CONTACT).path("due").asText();

        ResponseEntity<JsonNode> answer =
                door.post("desk", "/api/claims/" + number + "/urgent", Map.of("urgencyReason", "SAFETY_HAZARD"));

        assertThat(answer.getStatusCode().value()).isEqualTo(204);
        List<JsonNode> promises = door.promises(number);
        assertThat(promises).hasSize(2);
        JsonNode stricter = promises.stream()
                .min(Comparator.comparing(promise -> FrontDoor.instant(promise.path("dueAt"))))
                .orElseThrow();
        assertThat(span(stricter, "startedAt", "dueAt")).isEqualTo(Duration.ofHours(2));
        JsonNode task = door.task("desk", number, CONTACT);
        assertThat(task.path("priority").asInt()).isEqualTo(80);
        assertThat(FrontDoor.engineInstant(task.path("due"))).isEqualTo(FrontDoor.instant(stricter.path("dueAt")));
        assertThat(door.task("desk", other, CONTACT).path("due").asText()).isEqualTo(otherDue);
        assertThat(door.task("desk", other, CONTACT).path("priority").asInt()).isEqualTo(50);

        door.advanceTo(FrontDoor.instant(stricter.path("dueAt")).plusSeconds(1));

        assertThat(door.tasks("supervisor", number, TAKE_OVER)).hasSize(1);
        assertThat(door.promise(other).path("status").asText()).isEqualTo("RUNNING");
        door.complete("desk", number, CONTACT, Papers.reached("ON_SITE"));
        assertThat(door.task("desk", number, "Task_TriageClaim")
                        .path("priority")
                        .asInt())
                .isEqualTo(80);
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

    private static List<Integer> levels(JsonNode promise) {
        return FrontDoor.elements(promise.path("events")).stream()
                .filter(event -> "ESCALATED".equals(event.path("type").asText()))
                .map(event -> event.path("level").asInt())
                .toList();
    }

    private static Duration span(JsonNode promise, String from, String to) {
        return Duration.between(FrontDoor.instant(promise.path(from)), FrontDoor.instant(promise.path(to)));
    }
}
