package io.aftersales.journeys;

import static io.aftersales.journeys.ComplaintPapers.ACKNOWLEDGE;
import static io.aftersales.journeys.ComplaintPapers.CLASSIFY;
import static io.aftersales.journeys.ComplaintPapers.INVESTIGATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
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

/** Complaints from investigation to the end of all that follows, over HTTP. */
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
    @Requirement({"CMP-30", "CMP-32", "CMP-34", "CMP-36", "CMP-39", "CMP-40", "CMP-43", "CMP-48", "F31", "T07"})
    void aComplaintGoesAllTheWay() {
        String number = complaints.handled();

        assertThat(complaints.promiseStatus(number, "COMPLAINT_RESOLUTION")).isEqualTo("MET");
        assertThat(FrontDoor.span(complaints.promise(number, "COMPLAINT_RESULT"), "startedAt", "dueAt"))
                .isEqualTo(Duration.ofHours(24));
        door.complete("complaints", number, "Task_TellResult", ComplaintPapers.result(false));
        assertThat(complaints.promiseStatus(number, "COMPLAINT_RESULT")).isEqualTo("MET");
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
                Map.of(
                        "improvementCarriedOut",
                        false,
                        "privateImprovementFound",
                        "Not yet",
                        "privateImprovementCheckOn",
                        inAWeek.plusDays(7).toString()));
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
    @Requirement({"CMP-24", "CMP-13"})
    void damageInUseIsExplainedRepairedAndTrained() {
        String number = complaints.classified();
        door.complete("complaints", number, INVESTIGATE, ComplaintPapers.findings("HUMAN_DAMAGE"));
        door.complete("complaints", number, "Task_ExplainDamage", ComplaintPapers.opinion());
        complaints.plan(number);
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

    private long running(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }
}
