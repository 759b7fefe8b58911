package io.aftersales.journeys;

import static io.aftersales.journeys.ComplaintPapers.ACKNOWLEDGE;
import static io.aftersales.journeys.ComplaintPapers.CLASSIFY;
import static io.aftersales.journeys.ComplaintPapers.INVESTIGATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.claims.RaisedComplaint;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Complaints on every way in, confirmed and classified, over HTTP. */
@IntegrationTest
class ComplaintIntakeJourneyTest {

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
    @Requirement({"CMP-06", "CMP-07", "CMP-43", "F06"})
    void aComplaintIsOnFileAtOnceWithItsNumberAndPromises() {
        String number = complaints.complain(ComplaintPapers.complaint());

        assertThat(number).matches("CP-\\d{8}-\\d{6}");
        assertThat(complaints.status(number)).isEqualTo("RECEIVED");
        assertThat(FrontDoor.span(complaints.promise(number, "COMPLAINT_ACKNOWLEDGEMENT"), "startedAt", "dueAt"))
                .isEqualTo(Duration.ofHours(1));
        assertThat(complaints.promiseStatus(number, "COMPLAINT_RESOLUTION")).isEqualTo("RUNNING");
        assertThat(door.tasks("complaints", number, ACKNOWLEDGE)).hasSize(1);
        assertThat(door.letters(number)).contains("complaint-received", "complaint-assigned");
    }

    @Test
    @Requirement({"CMP-05", "CMP-16", "T03"})
    void theConfirmationTellsProcessAndDateAndHandsOverToTheDepartment() {
        String number = complaints.complain(ComplaintPapers.complaint("PRODUCT_QUALITY"));

        ResponseEntity<JsonNode> incomplete =
                door.send("complaints", number, ACKNOWLEDGE, Map.of("privateContactChannel", "PHONE"));
        assertThat(incomplete.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(incomplete).path("message").asText()).contains("processTold", "expectedDateTold");
        door.complete("complaints", number, ACKNOWLEDGE, ComplaintPapers.acknowledgement());

        assertThat(complaints.promiseStatus(number, "COMPLAINT_ACKNOWLEDGEMENT"))
                .isEqualTo("MET");
        assertThat(door.letters(number)).contains("complaint-acknowledged");
        assertThat(FrontDoor.span(complaints.promise(number, "COMPLAINT_CLASSIFICATION"), "startedAt", "dueAt"))
                .isEqualTo(Duration.ofHours(1));
        assertThat(door.tasks("quality", number, CLASSIFY)).hasSize(1);
    }

    @Test
    @Requirement({"T03", "T04"})
    void anHourWithoutConfirmationIsBrokenAndTheLadderEndsWhenItIsConfirmed() {
        String number = complaints.complain(ComplaintPapers.complaint());
        Instant due = FrontDoor.instant(
                complaints.promise(number, "COMPLAINT_ACKNOWLEDGEMENT").path("dueAt"));

        door.advanceTo(due.plusSeconds(1));

        JsonNode broken = complaints.promise(number, "COMPLAINT_ACKNOWLEDGEMENT");
        assertThat(broken.path("status").asText()).isEqualTo("BREACHED");
        assertThat(FrontDoor.levels(broken)).containsExactly(1);
        assertThat(door.tasks("supervisor", number, "Task_TakeOverOverduePromise"))
                .hasSize(1);
        door.complete("complaints", number, ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        assertThat(door.tasks("supervisor", number, "Task_TakeOverOverduePromise"))
                .isEmpty();
        door.advance(Duration.ofMinutes(61));
        assertThat(FrontDoor.levels(complaints.promise(number, "COMPLAINT_ACKNOWLEDGEMENT")))
                .containsExactly(1);
        JsonNode classification = complaints.promise(number, "COMPLAINT_CLASSIFICATION");
        assertThat(classification.path("status").asText()).isEqualTo("BREACHED");
        assertThat(FrontDoor.levels(classification)).containsExactly(1);
    }

    @Test
    @Requirement({"CMP-17", "F05"})
    void aWrongDepartmentSendsItOnAndTheClockRunsOn() {
        String number = complaints.complain(ComplaintPapers.complaint("OTHER"));
        door.complete("complaints", number, ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        String due = complaints
                .promise(number, "COMPLAINT_CLASSIFICATION")
                .path("dueAt")
                .asText();

        door.complete("complaints", number, CLASSIFY, ComplaintPapers.classification("SERVICE"));

        assertThat(complaints
                        .promise(number, "COMPLAINT_CLASSIFICATION")
                        .path("dueAt")
                        .asText())
                .isEqualTo(due);
        assertThat(complaints.promiseStatus(number, "COMPLAINT_CLASSIFICATION")).isEqualTo("RUNNING");
        assertThat(door.tasks("supervisor", number, CLASSIFY)).hasSize(1);
        door.complete("supervisor", number, CLASSIFY, ComplaintPapers.classification("SERVICE"));
        assertThat(complaints.promiseStatus(number, "COMPLAINT_CLASSIFICATION")).isEqualTo("MET");
        assertThat(complaints.timeline(number)).containsSubsequence("SENT_ON", "CLASSIFIED");
        assertThat(door.task("supervisor", number, INVESTIGATE).path("assignee").asText())
                .isEqualTo("supervisor");
    }

    @Test
    @Requirement({"CMP-01", "CMP-07"})
    void aLetterIsTakenDownInTheStartForm() {
        ResponseEntity<JsonNode> answer = door.startForm("complaints", "complaint", ComplaintPapers.letter());

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        String instance = FrontDoor.body(answer).path("id").asText();
        String number = String.valueOf(runtime.getVariable(instance, "complaintNumber"));
        assertThat(complaints.file(number).path("receivedBy").asText()).isEqualTo("complaints");
        assertThat(complaints.file(number).path("channel").asText()).isEqualTo("LETTER");
        assertThat(door.tasks("complaints", number, ACKNOWLEDGE)).hasSize(1);
    }

    @Test
    @Requirement("F68")
    void aComplaintAboutAClaimIsLinkedAndBothKeepTheirClocks() {
        Map<String, Object> repair = Papers.repair();
        String claim = door.submit(repair);
        Map<String, Object> complaint = ComplaintPapers.complaint();
        complaint.put("claimNumber", claim);
        complaint.put("customer", repair.get("customer"));

        String number = complaints.complain(complaint);

        assertThat(complaints.file(number).path("claimNumber").asText()).isEqualTo(claim);
        assertThat(door.timeline(claim)).contains("COMPLAINT_OPENED");
        assertThat(door.promise(claim).path("status").asText()).isEqualTo("RUNNING");
        assertThat(complaints.promiseStatus(number, "COMPLAINT_ACKNOWLEDGEMENT"))
                .isEqualTo("RUNNING");
    }

    @Test
    @Requirement("F68")
    void ofAClaimAndItsComplaintOneClockMovesWithoutTheOther() {
        Map<String, Object> repair = Papers.repair();
        String claim = door.submit(repair);
        Map<String, Object> complaint = ComplaintPapers.complaint();
        complaint.put("claimNumber", claim);
        complaint.put("customer", repair.get("customer"));
        String number = complaints.complain(complaint);
        List<JsonNode> owedToTheClaim = door.promises(claim);
        String resolution =
                complaints.promise(number, "COMPLAINT_RESOLUTION").path("dueAt").asText();

        LocalDate later =
                LocalDate.ofInstant(door.now(), ZoneId.of("Asia/Shanghai")).plusDays(60);
        door.startForm("complaints", "complaint-extension", ComplaintPapers.extension(number, later, door.now()));
        door.complete("manager", number, "Task_ApproveExtension", Map.of("extensionGranted", true));

        JsonNode extended = complaints.promise(number, "COMPLAINT_RESOLUTION");
        assertThat(extended.path("dueAt").asText()).isNotEqualTo(resolution);
        assertThat(door.promises(claim)).isEqualTo(owedToTheClaim);
        JsonNode acknowledgement = complaints.promise(number, "COMPLAINT_ACKNOWLEDGEMENT");

        door.complete("desk", claim, "Task_ContactCustomer", Papers.reached("REMOTE_GUIDANCE"));

        assertThat(door.promises(claim).get(0).path("status").asText()).isEqualTo("MET");
        assertThat(complaints.promise(number, "COMPLAINT_RESOLUTION")).isEqualTo(extended);
        assertThat(complaints.promise(number, "COMPLAINT_ACKNOWLEDGEMENT")).isEqualTo(acknowledgement);
    }

    @Test
    @Requirement("CMP-43")
    void anotherProcessRaisesAComplaintByMessage() {
        String claim = door.submit(Papers.repair());

        var raised = runtime.createMessageCorrelation(RaisedComplaint.MESSAGE)
                .setVariables(new RaisedComplaint(claim, "SERVICE", "Not satisfied with the repair").variables())
                .correlateStartMessage();

        String number = String.valueOf(runtime.getVariable(raised.getId(), "complaintNumber"));
        assertThat(complaints.file(number).path("claimNumber").asText()).isEqualTo(claim);
        assertThat(complaints.file(number).path("customer").path("name").asText())
                .isEqualTo("Li Lei");
        assertThat(door.tasks("complaints", number, ACKNOWLEDGE)).hasSize(1);
    }
}
