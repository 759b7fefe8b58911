package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The promise to reach the customer: kept, broken, made stricter, and what does not count. */
@IntegrationTest
class ResponseJourneyTest {

    private static final String CONTACT = "Task_ContactCustomer";
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
    @Requirement({"CLM-09", "CLM-13", "F27"})
    void theReceiptTellsWhatComesNextAndIsNoResponse() {
        String number = door.submit(Papers.repair());

        assertThat(door.letters(number)).contains("claim-received", "claim-reported", "proof-requested");
        assertThat(door.promise(number).path("status").asText()).isEqualTo("RUNNING");
        assertThat(door.claim(number).path("respondedAt").isNull()).isTrue();
    }

    @Test
    @Requirement({"RSP-01", "RSP-02", "RSP-10", "T01"})
    void aClaimIsWarnedAfterTwentyHoursAndBrokenAfterTwentyFour() {
        String number = door.submit(Papers.repair());
        Instant received = FrontDoor.instant(door.promise(number).path("startedAt"));
        assertThat(FrontDoor.span(door.promise(number), "startedAt", "dueAt")).isEqualTo(Duration.ofHours(24));

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
        assertThat(FrontDoor.levels(broken)).containsExactly(1);
        assertThat(FrontDoor.event(broken, "BREACHED").path("late").asBoolean()).isFalse();
        assertThat(broken.path("dueAt")).isEqualTo(broken.path("promisedDueAt"));
        assertThat(door.letters(number)).containsOnlyOnce("promise-warning", "promise-escalation");
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).hasSize(1);
        assertThat(door.tasks("desk", number, CONTACT)).hasSize(1);

        door.complete("desk", number, CONTACT, Papers.reached("ON_SITE"));
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).isEmpty();
        // a job of its own ends the ladder
        await().until(() -> running("escalation", number) == 0);
        assertThat(FrontDoor.events(door.promise(number))).endsWith("ESCALATED", "MET");
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
        assertThat(door.claim(number)
                        .path("contactAttempts")
                        .path(0)
                        .path("fault")
                        .asText())
                .isEqualTo("Battery leaked");
        assertThat(door.tasks("supervisor", number, TAKE_OVER)).isEmpty();
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
        assertThat(FrontDoor.span(stricter, "startedAt", "dueAt")).isEqualTo(Duration.ofHours(2));
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

    @Test
    @Requirement({"DSP-03", "DSP-04", "F24"})
    void whatIsAgreedInWarrantyInsteadOfAVisitNeedsItsReason() {
        Map<String, Object> inWarranty = Papers.repair();
        inWarranty.put(
                "purchase",
                Map.of("date", door.now().toString().substring(0, 10), "proofType", "INVOICE", "proofNumber", "I-1"));
        String number = door.submit(inWarranty);
        door.complete("desk", number, CONTACT, Papers.reached("MAIL_IN"));

        ResponseEntity<JsonNode> refused = door.send(
                "desk",
                number,
                "Task_TriageClaim",
                Map.of("serviceMode", "MAIL_IN", "privateWarrantyConditions", "MET"));
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(refused).path("message").asText())
                .contains("serviceModeReason")
                .contains("ON_SITE");
        door.complete("desk", number, "Task_TriageClaim", Papers.triage("MAIL_IN"));

        assertThat(door.claim(number).path("service").path("modeReason").asText())
                .isEqualTo("As the customer wishes");
    }

    private long running(String process, String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, process)
                .count();
    }
}
