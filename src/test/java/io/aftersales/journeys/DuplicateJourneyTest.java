package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Claims about the same matter, and the same claim sent again. */
@IntegrationTest
class DuplicateJourneyTest {

    private static final String CONTACT = "Task_ContactCustomer";
    private static final String REVIEW = "Task_ReviewDuplicates";

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
    void aLinkedClaimEndsAndTheEarlierPromiseStays() {
        String unit = Papers.serialNumber();
        String first = door.submit(Papers.repairOf(unit));
        JsonNode promise = door.promise(first);
        String second = door.submit(Papers.repairOf(unit));

        door.complete("desk", second, REVIEW, Map.of("privateLinkTo", first));

        JsonNode linked = door.claim(second);
        assertThat(linked.path("status").asText()).isEqualTo("LINKED");
        assertThat(linked.path("linkedTo").asText()).isEqualTo(first);
        assertThat(instances(second)).isZero();
        JsonNode cancelled = door.promise(second);
        assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(FrontDoor.event(cancelled, "CANCELLED").path("reason").asText())
                .contains(first);
        assertThat(door.promise(first)).isEqualTo(promise);
        assertThat(door.tasks("desk", first, CONTACT)).hasSize(1);
    }

    @Test
    void anUrgentRepetitionMakesTheEarlierClaimAsUrgent() {
        String unit = Papers.serialNumber();
        String first = door.submit(Papers.repairOf(unit));
        String second = door.submit(Papers.urgent(Papers.repairOf(unit)));
        Instant urgentDue = FrontDoor.instant(door.promise(second).path("dueAt"));

        door.complete("desk", second, REVIEW, Map.of("privateLinkTo", first));

        assertThat(door.promise(second).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(FrontDoor.instant(door.claim(first).path("responseDueAt"))).isEqualTo(urgentDue);
        assertThat(door.claim(first).path("urgent").asBoolean()).isTrue();
        assertThat(door.promises(first)).hasSize(2);
        JsonNode task = door.task("desk", first, CONTACT);
        assertThat(FrontDoor.engineInstant(task.path("due"))).isEqualTo(urgentDue);
        assertThat(task.path("priority").asInt()).isEqualTo(80);
    }

    @Test
    void aRepetitionOfAnUrgentClaimDoesNotDelayIt() {
        String unit = Papers.serialNumber();
        String first = door.submit(Papers.urgent(Papers.repairOf(unit)));
        JsonNode promise = door.promise(first);
        String second = door.submit(Papers.repairOf(unit));

        door.complete("desk", second, REVIEW, Map.of("privateLinkTo", first));

        assertThat(door.promise(first)).isEqualTo(promise);
        assertThat(door.promise(second).path("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void anotherMatterGoesItsOwnWay() {
        String unit = Papers.serialNumber();
        String first = door.submit(Papers.repairOf(unit));
        String second = door.submit(Papers.repairOf(unit));

        door.complete("desk", second, REVIEW, Map.of());

        assertThat(door.promise(first).path("status").asText()).isEqualTo("RUNNING");
        assertThat(door.promise(second).path("status").asText()).isEqualTo("RUNNING");
        assertThat(door.timeline(second)).contains("LIKELY_DUPLICATE", "FOUND_SEPARATE");
        assertThat(door.tasks("desk", second, CONTACT)).hasSize(1);
        assertThat(door.tasks("desk", second, REVIEW)).isEmpty();
    }

    @Test
    void aLinkToAnUnknownClaimIsRefusedInWords() {
        String unit = Papers.serialNumber();
        door.submit(Papers.repairOf(unit));
        String second = door.submit(Papers.repairOf(unit));

        ResponseEntity<JsonNode> answer =
                door.send("desk", second, REVIEW, Map.of("privateLinkTo", "CL-20000101-000001"));

        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(FrontDoor.body(answer).path("message").asText()).contains("linkTo");
        assertThat(door.claim(second).path("status").asText()).isEqualTo("RECEIVED");
        assertThat(door.tasks("desk", second, REVIEW)).hasSize(1);
    }

    @Test
    void theSameClaimSentTwentyTimesAtOnceIsFiledOnce() throws Exception {
        Map<String, Object> claim = Papers.repair();
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        Callable<ResponseEntity<JsonNode>> send =
                () -> http.exchange("/api/claims", HttpMethod.POST, new HttpEntity<>(claim, headers), JsonNode.class);
        ExecutorService clients = Executors.newFixedThreadPool(20);

        List<Future<ResponseEntity<JsonNode>>> answers =
                clients.invokeAll(IntStream.range(0, 20).mapToObj(i -> send).toList());
        clients.shutdown();

        String number = FrontDoor.body(answers.get(0).get()).path("number").asText();
        assertThat(number).startsWith("CL-");
        for (Future<ResponseEntity<JsonNode>> answer : answers) {
            assertThat(answer.get().getStatusCode()).isEqualTo(HttpStatus.CREATED);
            assertThat(FrontDoor.body(answer.get()).path("number").asText()).isEqualTo(number);
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "claim-intake")
                        .count())
                .isEqualTo(1);
        assertThat(door.promises(number)).hasSize(1);
        assertThat(door.timeline(number)).containsExactly("RECEIVED", "COVERAGE_DECIDED");
    }

    private long instances(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }
}
