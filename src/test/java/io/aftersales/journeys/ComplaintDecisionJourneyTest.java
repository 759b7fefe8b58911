package io.aftersales.journeys;

import static io.aftersales.journeys.ComplaintPapers.ACKNOWLEDGE;
import static io.aftersales.journeys.ComplaintPapers.CLASSIFY;
import static io.aftersales.journeys.ComplaintPapers.INVESTIGATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Who decides on complaints and their disputes, and what customers are told, over HTTP. */
@IntegrationTest
class ComplaintDecisionJourneyTest {

    @Autowired
    private TestRestTemplate http;

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
    @Requirement({"ORG-09", "F06"})
    void whoIsComplainedAboutDecidesNothing() {
        String number = complaints.complain(ComplaintPapers.complaint());
        door.complete("complaints", number, ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        door.complete(
                "complaints",
                number,
                CLASSIFY,
                ComplaintDesk.with(ComplaintPapers.classification("OTHER"), "privateComplainedAbout", "manager"));
        door.complete("complaints", number, INVESTIGATE, ComplaintPapers.findings("OTHER"));
        complaints.plan(number);

        assertThat(door.send("manager", number, "Task_ApprovePlan", Map.of("planDecision", "NOT_UPHELD"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        String task =
                door.task("complaints", number, "Task_ApprovePlan").path("id").asText();
        // handed to him all the same, he is refused in words
        door.post("supervisor", "/engine-rest/task/" + task + "/assignee", Map.of("userId", "manager"));
        ResponseEntity<JsonNode> refused = door.send(
                "manager",
                number,
                "Task_ApprovePlan",
                Map.of("planDecision", "NOT_UPHELD", "privateDecisionReason", "No"));
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(refused).path("message").asText())
                .contains(number)
                .contains("manager");
        door.complete("complaints", number, "Task_ApprovePlan", Map.of("planDecision", "APPROVED"));
        assertThat(complaints.status(number)).isEqualTo("APPROVED");
    }

    @Test
    @Requirement({"F06", "ORG-09"})
    void aComplaintThatIsNotUpheldNeedsAReasonAndItsResultIsTold() {
        String number = complaints.classified();
        door.complete("complaints", number, INVESTIGATE, ComplaintPapers.findings("OTHER"));
        complaints.plan(number);

        assertThat(door.send("manager", number, "Task_ApprovePlan", Map.of("planDecision", "NOT_UPHELD"))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        door.complete(
                "manager",
                number,
                "Task_ApprovePlan",
                Map.of("planDecision", "NOT_UPHELD", "privateDecisionReason", "The call log shows three calls"));

        assertThat(complaints.status(number)).isEqualTo("HANDLED");
        assertThat(complaints.file(number).path("settlement").path("upheld").asBoolean())
                .isFalse();
        door.complete("complaints", number, "Task_TellResult", ComplaintPapers.result(false));
        assertThat(door.get("admin", "/api/demo/outbox?subject=" + number).toString())
                .contains("complaint-result-not-upheld", "The call log shows three calls");
    }

    @Test
    @Requirement("CMP-44")
    void aDisputeIsSettledByItsCoordinator() {
        String number = complaints.handled();
        door.complete(
                "complaints",
                number,
                "Task_TellResult",
                ComplaintDesk.with(ComplaintPapers.result(true), "privateCoordinator", "supervisor"));

        assertThat(complaints.status(number)).isEqualTo("DISPUTED");
        assertThat(door.task("supervisor", number, "Task_SettleDispute")
                        .path("assignee")
                        .asText())
                .isEqualTo("supervisor");
        door.complete(
                "supervisor",
                number,
                "Task_SettleDispute",
                Map.of(
                        "privateContractClause", "Clause 7.2",
                        "privateSettlement", "Half of the price is paid back",
                        "privateSolved", true));
        assertThat(complaints.status(number)).isEqualTo("CLOSED");
    }

    @Test
    @Requirement({"CMP-40", "CMP-44"})
    void whoDoesNotAgreeLaterGetsACoordinatorWhoHadNoPartInIt() {
        String number = complaints.handled();
        door.complete("complaints", number, "Task_TellResult", ComplaintPapers.result(false));
        assertThat(complaints.status(number)).isEqualTo("CLOSED");

        ResponseEntity<JsonNode> taken = door.startForm(
                "desk",
                "complaint-dispute",
                Map.of(
                        "privateComplaintNumber", number,
                        "privateContactChannel", "EMAIL",
                        "privateDispute", "It broke again"));

        assertThat(taken.getStatusCode().value()).as("%s", taken.getBody()).isEqualTo(200);
        assertThat(complaints.status(number)).isEqualTo("DISPUTED");
        assertThat(door.tasks("desk", number, "Task_SurveySatisfaction")).isEmpty();
        assertThat(door.letters(number)).contains("complaint-disputed");
        String coordinator = door.task("manager", number, "Task_SettleDispute")
                .path("assignee")
                .asText();
        assertThat(coordinator).isNotIn("complaints", "manager", "");
        Map<String, Object> settlement =
                Map.of("privateContractClause", "Clause 7.2", "privateSettlement", "Half", "privateSolved", true);
        String task =
                door.task("manager", number, "Task_SettleDispute").path("id").asText();
        door.post("admin", "/engine-rest/task/" + task + "/assignee", Map.of("userId", "complaints"));
        assertThat(door.sendTo(task, "complaints", settlement).getStatusCode().value())
                .as("who handled it, whoever gave him the task")
                .isEqualTo(400);
        assertThat(door.sendTo(task, "admin", settlement).getStatusCode().is2xxSuccessful())
                .isTrue();
        assertThat(complaints.status(number)).isEqualTo("CLOSED");
        assertThat(door.tasks("desk", number, "Task_SurveySatisfaction")).hasSize(1);
    }
}
