package io.aftersales.journeys;

import static io.aftersales.journeys.ComplaintPapers.ACKNOWLEDGE;
import static io.aftersales.journeys.ComplaintPapers.CLASSIFY;
import static io.aftersales.journeys.ComplaintPapers.INVESTIGATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/**
 * What forms of complaints refuse: each answer names all fields that are wrong, the task stays where it is and nothing
 * is on file of what was refused.
 */
@IntegrationTest
class ComplaintRefusalJourneyTest {

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
    @Requirement({"CMP-17", "CMP-18", "CMP-19", "CMP-20", "CMP-23", "CMP-08"})
    void intakeAndInvestigationRefuseWhatIsWrongOrLeftOut() {
        String number = complaints.complain(ComplaintPapers.complaint("PRODUCT_QUALITY"));
        door.complete("complaints", number, ACKNOWLEDGE, ComplaintPapers.acknowledgement());

        refused("quality", number, CLASSIFY, Map.of(), "category", "severity", "nature");
        refused(
                "quality",
                number,
                CLASSIFY,
                Map.of(
                        "privateCategory", "WEATHER",
                        "privateSeverity", "AWFUL",
                        "privateNature", "ODD",
                        "privateOwner", "nobody",
                        "privateComplainedAbout", "no one"),
                "category",
                "severity",
                "nature",
                "owner",
                "complainedAbout");
        door.complete("quality", number, CLASSIFY, ComplaintPapers.classification("PRODUCT_QUALITY"));
        refused(
                "quality",
                number,
                INVESTIGATE,
                Map.of("privateEvidenceKind", "HEARSAY", "causeClass", "FATE"),
                "evidenceKind",
                "evidence",
                "facts",
                "responsibility",
                "causeClass");
        refused("quality", number, INVESTIGATE, Map.of("abnormal", "perhaps"), "abnormal");
        door.complete("quality", number, INVESTIGATE, ComplaintPapers.findings("QUALITY"));
        opinionRefused("quality", number, "Task_AnalyseProductionCause");
        opinionRefused("quality", number, "Task_AnalyseTechnicalCause");
        refused(
                "quality",
                number,
                "Task_TraceOrigin",
                Map.of(),
                "responsibleDepartment",
                "responsiblePerson",
                "originDecision");
        door.complete("quality", number, "Task_AnalyseProductionCause", ComplaintPapers.opinion());
        door.complete("quality", number, "Task_AnalyseTechnicalCause", ComplaintPapers.opinion());
        door.complete(
                "quality",
                number,
                "Task_TraceOrigin",
                Map.of(
                        "privateResponsibleDepartment", "Assembly",
                        "privateResponsiblePerson", "Line 3",
                        "privateOriginDecision", "Instruction"));
        refused("complaints", number, "Task_AgreeHandling", Map.of(), "cause", "countermeasure");
        door.complete("complaints", number, "Task_AgreeHandling", ComplaintPapers.opinion());
        refused("complaints", number, "Task_FillOpinionForm", Map.of(), "customerOpinion", "handlingOpinion");

        assertThat(complaints.file(number).path("settlement").path("abnormal").asBoolean())
                .as("said in forms that were refused")
                .isFalse();
    }

    @Test
    @Requirement({"CMP-30", "CMP-31", "CMP-35", "F06"})
    void planDecisionMeasuresAndResultRefuseWhatIsWrongOrLeftOut() {
        String number = complaints.classified();
        door.complete("complaints", number, INVESTIGATE, ComplaintPapers.findings("OTHER"));

        refused(
                "complaints",
                number,
                "Task_PlanMeasures",
                Map.of("measureKind", "PRAYER", "privateSolution", " "),
                "measureKind",
                "solution",
                "measures");
        complaints.plan(number);
        refused("manager", number, "Task_ApprovePlan", Map.of("planDecision", "MAYBE"), "planDecision");
        refused("manager", number, "Task_ApprovePlan", Map.of("planDecision", "REWORK"), "decisionReason");
        door.complete("manager", number, "Task_ApprovePlan", Map.of("planDecision", "APPROVED"));
        refused("complaints", number, "Task_CarryOutMeasures", Map.of("handlingFinished", true), "done");
        refused(
                "complaints",
                number,
                "Task_CarryOutMeasures",
                Map.of("privateDone", "Called", "privateProgressTold", "Soon", "privateProgressChannel", "PIGEON"),
                "progressChannel");
        assertThat(complaints.promiseStatus(number, "COMPLAINT_RESOLUTION")).isEqualTo("RUNNING");
        door.complete("complaints", number, "Task_CarryOutMeasures", ComplaintPapers.carriedOut());
        refused(
                "complaints",
                number,
                "Task_TellResult",
                Map.of("privateContactChannel", "PIGEON"),
                "channel",
                "resultMeasures",
                "result",
                "followUp",
                "nextPlan",
                "cause",
                "improvement",
                "satisfactionAsked");
        assertThat(complaints.promiseStatus(number, "COMPLAINT_RESULT")).isEqualTo("RUNNING");
        assertThat(door.letters(number)).doesNotContain("complaint-result-solved", "complaint-result-unsolved");
    }

    @Test
    @Requirement({"CMP-36", "CMP-37", "CMP-39", "CMP-44", "CMP-47", "CMP-48"})
    void settlementSurveyFollowUpAndCheckRefuseWhatIsWrongOrLeftOut() {
        String number = complaints.handled();
        door.complete(
                "complaints",
                number,
                "Task_TellResult",
                ComplaintDesk.with(ComplaintPapers.result(true), "privateCoordinator", "supervisor"));

        refused("supervisor", number, "Task_SettleDispute", Map.of(), "contractClause", "settlement");
        door.complete(
                "supervisor",
                number,
                "Task_SettleDispute",
                Map.of("privateContractClause", "7.2", "privateSettlement", "Half is paid back"));
        refused(
                "desk",
                number,
                "Task_SurveySatisfaction",
                Map.of("privateSurveyChannel", "PIGEON", "privateAnswered", true, "privateSatisfaction", "6"),
                "surveyChannel",
                "satisfaction");
        door.complete(
                "desk",
                number,
                "Task_SurveySatisfaction",
                Map.of("privateSurveyChannel", "PHONE", "privateAnswered", false));
        refused(
                "complaints",
                number,
                "Task_FollowUpMeasures",
                Map.of("privateRootCause", "FATE", "privateImprovement", "x", "privateImprovementCheckOn", "soon"),
                "resultCarriedOut",
                "rootCause",
                "rootCauseText",
                "improvementDepartment",
                "improvementCheckOn");
        door.complete(
                "complaints",
                number,
                "Task_FollowUpMeasures",
                Map.of(
                        "privateResultCarriedOut", true,
                        "privateRootCause", "OTHER",
                        "privateRootCauseText", "Nobody watches",
                        "privateImprovement", "A daily check",
                        "privateImprovementDepartment", "Service desk",
                        "privateImprovementCheckOn", today().plusDays(7).toString()));
        refused("quality", number, "Task_CheckImprovement", Map.of("improvementCarriedOut", true), "improvementFound");
        refused(
                "quality",
                number,
                "Task_CheckImprovement",
                Map.of("improvementCarriedOut", false, "privateImprovementFound", "Not yet"),
                "improvementCheckOn");
    }

    @Test
    @Requirement("CMP-33")
    void theDecisionOnAnExtensionRefusesWhatIsWrongOrLeftOut() {
        String number = complaints.classified();
        door.startForm(
                "complaints",
                "complaint-extension",
                ComplaintPapers.extension(number, today().plusDays(60), door.now()));

        refused("manager", number, "Task_ApproveExtension", Map.of("extensionGranted", false), "decisionReason");
        refused("manager", number, "Task_ApproveExtension", Map.of("extensionGranted", "yes"), "extensionGranted");

        assertThat(door.letters(number)).doesNotContain("complaint-extended", "complaint-extension-refused");
    }

    private void opinionRefused(String user, String number, String step) {
        refused(user, number, step, Map.of("privateAbnormalFound", true), "cause", "countermeasure");
        refused(
                user,
                number,
                step,
                Map.of("privateCause", "x".repeat(4001), "privateCountermeasure", "x".repeat(4001)),
                "cause",
                "countermeasure");
    }

    /** Sends a form that is refused because of these fields. */
    private void refused(String user, String number, String step, Map<String, Object> form, String... fields) {
        JsonNode task = door.task(user, number, step);
        JsonNode file = complaints.file(number);

        ResponseEntity<JsonNode> answer = door.send(user, number, step, form);

        assertThat(answer.getStatusCode().value()).as("%s of %s", step, form).isEqualTo(400);
        assertThat(FrontDoor.body(answer).path("message").asText()).as(step).contains(fields);
        assertThat(door.task(user, number, step)).as("the task stays").isEqualTo(task);
        assertThat(complaints.file(number)).as("nothing is on file").isEqualTo(file);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(door.now(), ZoneId.of("Asia/Shanghai"));
    }
}
