package io.aftersales.journeys;

import static io.aftersales.journeys.ComplaintPapers.ACKNOWLEDGE;
import static io.aftersales.journeys.ComplaintPapers.CLASSIFY;
import static io.aftersales.journeys.ComplaintPapers.INVESTIGATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Complaints from receipt to the end of all that follows, over HTTP. */
@IntegrationTest
class ComplaintJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

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
        assertThat(complaints
                        .promise(number, "COMPLAINT_RESOLUTION")
                        .path("status")
                        .asText())
                .isEqualTo("RUNNING");
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

        assertThat(complaints
                        .promise(number, "COMPLAINT_ACKNOWLEDGEMENT")
                        .path("status")
                        .asText())
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
        assertThat(complaints
                        .promise(number, "COMPLAINT_CLASSIFICATION")
                        .path("status")
                        .asText())
                .isEqualTo("RUNNING");
        assertThat(door.tasks("supervisor", number, CLASSIFY)).hasSize(1);
        door.complete("supervisor", number, CLASSIFY, ComplaintPapers.classification("SERVICE"));
        assertThat(complaints
                        .promise(number, "COMPLAINT_CLASSIFICATION")
                        .path("status")
                        .asText())
                .isEqualTo("MET");
        assertThat(complaints.timeline(number)).containsSubsequence("SENT_ON", "CLASSIFIED");
        assertThat(door.task("supervisor", number, INVESTIGATE).path("assignee").asText())
                .isEqualTo("supervisor");
    }

    @Test
    @Requirement({"CMP-30", "CMP-32", "CMP-34", "CMP-36", "CMP-39", "CMP-40", "CMP-43", "CMP-48", "F31", "T07"})
    void aComplaintGoesAllTheWay() {
        String number = complaints.handled();

        assertThat(complaints
                        .promise(number, "COMPLAINT_RESOLUTION")
                        .path("status")
                        .asText())
                .isEqualTo("MET");
        assertThat(FrontDoor.span(complaints.promise(number, "COMPLAINT_RESULT"), "startedAt", "dueAt"))
                .isEqualTo(Duration.ofHours(24));
        door.complete("complaints", number, "Task_TellResult", ComplaintPapers.result(false));
        assertThat(complaints.promise(number, "COMPLAINT_RESULT").path("status").asText())
                .isEqualTo("MET");
        assertThat(complaints.status(number)).isEqualTo("CLOSED");
        door.complete(
                "desk",
                number,
                "Task_SurveySatisfaction",
                Map.of("privateSurveyChannel", "PHONE", "privateAnswered", true, "privateSatisfaction", "5"));
        LocalDate inAWeek =
                LocalDate.ofInstant(door.now(), ZoneId.of("Asia/Shanghai")).plusDays(7);
        door.complete(
                "complaints",
                number,
                "Task_FollowUpMeasures",
                Map.of(
                        "privateResultCarriedOut", true,
                        "privateRootCause", "SERVICE_DELAY",
                        "privateRootCauseText", "Nobody watches the list",
                        "privateImprovement", "A daily check",
                        "privateImprovementDepartment", "Service desk",
                        "privateImprovementCheckOn", inAWeek.toString()));
        assertThat(door.letters(number)).contains("complaint-result-solved", "complaint-final-report");
        door.complete(
                "quality",
                number,
                "Task_CheckImprovement",
                Map.of("improvementCarriedOut", false, "privateImprovementFound", "Not yet"));
        door.complete(
                "quality",
                number,
                "Task_CheckImprovement",
                Map.of("improvementCarriedOut", true, "privateImprovementFound", "The list is checked"));

        assertThat(running(number)).isZero();
        assertThat(complaints
                        .file(number)
                        .path("settlement")
                        .path("satisfaction")
                        .asInt())
                .isEqualTo(5);
        assertThat(complaints.timeline(number))
                .containsSubsequence(
                        "COMPLAINT_RECEIVED",
                        "ACKNOWLEDGED",
                        "CLASSIFIED",
                        "INVESTIGATED",
                        "PLANNED",
                        "PLAN_APPROVED",
                        "HANDLED",
                        "RESULT_TOLD",
                        "SATISFACTION_ASKED",
                        "FOLLOWED_UP",
                        "IMPROVEMENT_CHECKED");
    }

    @Test
    @Requirement({"CMP-08", "CMP-20", "CMP-21", "CMP-22", "CMP-23", "F65"})
    void aQualityCauseGoesThroughTheSections() {
        String number = complaints.complain(ComplaintPapers.complaint("PRODUCT_QUALITY"));
        door.complete("complaints", number, ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        door.complete("quality", number, CLASSIFY, ComplaintPapers.classification("PRODUCT_QUALITY"));
        door.complete("quality", number, INVESTIGATE, ComplaintPapers.findings("QUALITY"));

        door.complete("quality", number, "Task_AnalyseProductionCause", ComplaintPapers.opinion());
        door.complete(
                "quality",
                number,
                "Task_AnalyseTechnicalCause",
                ComplaintDesk.with(ComplaintPapers.opinion(), "privateAbnormalFound", true));
        door.complete(
                "quality",
                number,
                "Task_TraceOrigin",
                Map.of(
                        "privateResponsibleDepartment", "Assembly",
                        "privateResponsiblePerson", "Line 3",
                        "privateOriginDecision", "Instruction"));
        door.complete("quality", number, "Task_ExamineAbnormalProblem", ComplaintPapers.opinion());
        door.complete("complaints", number, "Task_AgreeHandling", ComplaintPapers.opinion());
        door.complete(
                "complaints",
                number,
                "Task_FillOpinionForm",
                Map.of("privateCustomerOpinion", "Leaks", "privateHandlingOpinion", "New seal"));

        assertThat(complaints.timeline(number)).contains("ORIGIN_TRACED", "OPINION_FORM_FILLED");
        assertThat(door.task("quality", number, "Task_PlanMeasures")
                        .path("assignee")
                        .asText())
                .isEqualTo("quality");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableNameLike("private%")
                        .count())
                .isZero();
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
        door.complete(
                "complaints",
                number,
                "Task_PlanMeasures",
                ComplaintDesk.with(ComplaintPapers.plan(), "measureKind", "CASE_SPECIFIC"));

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
        door.complete(
                "complaints",
                number,
                "Task_PlanMeasures",
                ComplaintDesk.with(ComplaintPapers.plan(), "measureKind", "CASE_SPECIFIC"));

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
    @Requirement({"CMP-24", "CMP-13"})
    void damageInUseIsExplainedRepairedAndTrained() {
        String number = complaints.classified();
        door.complete("complaints", number, INVESTIGATE, ComplaintPapers.findings("HUMAN_DAMAGE"));
        door.complete("complaints", number, "Task_ExplainDamage", ComplaintPapers.opinion());
        door.complete(
                "complaints",
                number,
                "Task_PlanMeasures",
                ComplaintDesk.with(ComplaintPapers.plan(), "measureKind", "CASE_SPECIFIC"));
        door.complete("manager", number, "Task_ApprovePlan", Map.of("planDecision", "APPROVED"));

        assertThat(door.tasks("engineer", number, "Task_RepairDamage")).hasSize(1);
        assertThat(door.tasks("complaints", number, "Task_TrainOperators")).hasSize(1);
        door.complete("engineer", number, "Task_RepairDamage", Map.of("privateDone", "Hinge replaced"));
        door.complete("complaints", number, "Task_TrainOperators", Map.of("privateDone", "Opening by hand"));
        door.complete("complaints", number, "Task_CarryOutMeasures", ComplaintPapers.carriedOut());
        assertThat(complaints.status(number)).isEqualTo("HANDLED");
    }

    @Test
    @Requirement({"CMP-31"})
    void progressIsLoggedAtAnyTime() {
        String number = complaints.classified();

        ResponseEntity<JsonNode> answer = door.startForm(
                "complaints",
                "complaint-progress",
                Map.of(
                        "privateComplaintNumber", number,
                        "privateProgressChannel", "PHONE",
                        "privateProgressTold", "We are looking into it"));

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        assertThat(complaints.timeline(number)).contains("PROGRESS_TOLD");
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
    @Requirement({"F68", "F65"})
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
        assertThat(complaints
                        .promise(number, "COMPLAINT_ACKNOWLEDGEMENT")
                        .path("status")
                        .asText())
                .isEqualTo("RUNNING");
    }

    @Test
    @Requirement("CMP-43")
    void anotherProcessRaisesAComplaintByMessage() {
        String claim = door.submit(Papers.repair());

        var raised = runtime.createMessageCorrelation("complaints.received")
                .setVariables(Map.of(
                        "claimNumber", claim,
                        "privateChannel", "PHONE",
                        "privateCategory", "SERVICE",
                        "privateContent", "Not satisfied with the repair"))
                .correlateStartMessage();

        String number = String.valueOf(runtime.getVariable(raised.getId(), "complaintNumber"));
        assertThat(complaints.file(number).path("claimNumber").asText()).isEqualTo(claim);
        assertThat(complaints.file(number).path("customer").path("name").asText())
                .isEqualTo("Li Lei");
        assertThat(door.tasks("complaints", number, ACKNOWLEDGE)).hasSize(1);
    }

    private long running(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }
}
