package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Complaints that came in before they are put on file, with everything behind them. */
@IntegrationTest
class ComplaintReceiptJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private ComplaintDesk complaints;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
        complaints = new ComplaintDesk(door);
    }

    @Test
    @Requirement({"CMP-01", "CMP-05", "CMP-32", "T03", "T05"})
    void aLetterThatLayIsLateForItsHourAndKeepsItsFifteenDays() {
        Instant receivedAt = now().minus(Duration.ofDays(3));

        String number = takenDown(receivedAt);
        door.advance(Duration.ofSeconds(1));

        JsonNode file = complaints.file(number);
        assertThat(FrontDoor.instant(file.path("receivedAt"))).isEqualTo(receivedAt);
        assertThat(FrontDoor.instant(file.path("enteredAt"))).isAfter(receivedAt);
        JsonNode acknowledgement = complaints.promise(number, "COMPLAINT_ACKNOWLEDGEMENT");
        assertThat(FrontDoor.instant(acknowledgement.path("startedAt"))).isEqualTo(receivedAt);
        assertThat(acknowledgement.path("status").asText()).isEqualTo("BREACHED");
        assertThat(FrontDoor.levels(acknowledgement)).startsWith(1);
        JsonNode resolution = complaints.promise(number, "COMPLAINT_RESOLUTION");
        assertThat(FrontDoor.instant(resolution.path("startedAt"))).isEqualTo(receivedAt);
        assertThat(resolution.path("status").asText()).isEqualTo("RUNNING");
        assertThat(complaints.timeline(number)).containsSubsequence("COMPLAINT_RECEIVED", "ENTERED_LATE");
        assertThat(door.letters(number)).contains("complaint-received-late").doesNotContain("complaint-received");

        door.complete("complaints", number, ComplaintPapers.ACKNOWLEDGE, ComplaintPapers.acknowledgement());

        assertThat(FrontDoor.events(complaints.promise(number, "COMPLAINT_ACKNOWLEDGEMENT")))
                .contains("BREACHED", "MET");
        assertThat(FrontDoor.instant(
                        complaints.promise(number, "COMPLAINT_CLASSIFICATION").path("startedAt")))
                .as("the hour of the department counts from when it got it (CMP-17)")
                .isAfter(receivedAt.plus(Duration.ofDays(3)).minusMillis(1));
    }

    @Test
    @Requirement({"CMP-32", "T05"})
    void whatWasFoundAfterItsLimitIsBrokenAndEscalatedAndCanStillBeHandled() {
        String number = takenDown(now().minus(Duration.ofDays(60)));
        door.advance(Duration.ofSeconds(1));

        JsonNode resolution = complaints.promise(number, "COMPLAINT_RESOLUTION");
        assertThat(resolution.path("status").asText()).isEqualTo("BREACHED");
        assertThat(FrontDoor.levels(resolution)).startsWith(1);
        assertThat(door.tasks("manager", number, "Task_TakeOverOverduePromise")).isNotEmpty();
        door.complete("complaints", number, ComplaintPapers.ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        door.complete("complaints", number, ComplaintPapers.CLASSIFY, ComplaintPapers.classification("OTHER"));

        assertThat(complaints.status(number)).isEqualTo("CLASSIFIED");
    }

    @Test
    @Requirement({"CMP-01", "CMP-32"})
    void staffMaySayItByRestAndStrangersMayNot() {
        Instant receivedAt = now().minus(Duration.ofMinutes(30));
        Map<String, Object> complaint =
                ComplaintDesk.with(ComplaintPapers.complaint(), "receivedAt", receivedAt.toString());

        ResponseEntity<JsonNode> stranger = door.postAsStranger("/api/complaints", complaint);
        ResponseEntity<JsonNode> desk = door.post("desk", "/api/complaints", complaint);

        assertThat(stranger.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(stranger).at("/errors/0/field").asText()).isEqualTo("receivedAt");
        assertThat(desk.getStatusCode().value()).as("%s", desk.getBody()).isEqualTo(201);
        JsonNode receipt = FrontDoor.body(desk);
        assertThat(FrontDoor.instant(receipt.path("receivedAt"))).isEqualTo(receivedAt);
        assertThat(FrontDoor.span(receipt, "receivedAt", "acknowledgementDueAt"))
                .isEqualTo(Duration.ofHours(1));
    }

    /** As precisely as it is kept. */
    private Instant now() {
        return door.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private String takenDown(Instant receivedAt) {
        Map<String, Object> form = ComplaintDesk.with(
                ComplaintDesk.with(ComplaintPapers.letter(), "privateReceivedAt", receivedAt.toString()),
                "privateLateEntryReason",
                "The letter lay in another department");
        form.put("privateCategory", "OTHER");
        ResponseEntity<JsonNode> answer = door.startForm("complaints", "complaint", form);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return String.valueOf(
                runtime.getVariable(FrontDoor.body(answer).path("id").asText(), "complaintNumber"));
    }
}
