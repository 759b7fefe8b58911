package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data and free text of complaints: never in the engine, never readable in our own tables, never in the log. */
@IntegrationTest
@Requirement("SEC-02")
class ComplaintDataStaysOutTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    private final Marks marks = new Marks();

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private Traces traces;

    @BeforeEach
    void listen() {
        door = new FrontDoor(http);
        traces = new Traces(database);
        LoggerFactory.getLogger(ComplaintDataStaysOutTest.class).debug("Somebody listens");
    }

    @AfterEach
    void stopListening() {
        traces.close();
    }

    @Test
    void aComplaintAllTheWayLeavesNoReadableWordBehind() {
        ComplaintDesk complaints = new ComplaintDesk(door);
        Map<String, Object> complaint = ComplaintPapers.complaint();
        complaint.put("customer", marks.application().get("customer"));
        complaint.put("content", marks.word());
        complaint.put("demand", marks.word());
        String number = complaints.complain(complaint);
        door.complete(
                "complaints",
                number,
                ComplaintPapers.ACKNOWLEDGE,
                marks.in(ComplaintPapers.acknowledgement(), "privateNote"));
        door.complete(
                "complaints",
                number,
                ComplaintPapers.CLASSIFY,
                marks.in(ComplaintPapers.classification("OTHER"), "privatePreliminaryCause"));
        LocalDate later =
                LocalDate.ofInstant(door.now(), ZoneId.of("Asia/Shanghai")).plusDays(60);
        door.startForm(
                "complaints",
                "complaint-extension",
                marks.in(ComplaintPapers.extension(number, later, door.now()), "privateReasonText"));
        door.complete(
                "manager",
                number,
                "Task_ApproveExtension",
                marks.in(Map.of("extensionGranted", true), "privateDecisionReason"));
        door.complete(
                "complaints",
                number,
                ComplaintPapers.INVESTIGATE,
                marks.in(
                        ComplaintPapers.findings("HUMAN_DAMAGE"),
                        "privateEvidence",
                        "privateFacts",
                        "privateResponsibility"));
        door.complete(
                "complaints",
                number,
                "Task_ExplainDamage",
                marks.in(Map.of(), "privateCause", "privateCountermeasure"));
        door.complete(
                "complaints",
                number,
                "Task_PlanMeasures",
                marks.in(Map.of("measureKind", "CASE_SPECIFIC"), "privateSolution", "privateMeasures"));
        door.complete(
                "manager",
                number,
                "Task_ApprovePlan",
                marks.in(Map.of("planDecision", "APPROVED"), "privateDecisionReason"));
        door.complete("engineer", number, "Task_RepairDamage", marks.in(Map.of(), "privateDone"));
        door.complete("complaints", number, "Task_TrainOperators", marks.in(Map.of(), "privateDone"));
        door.complete(
                "complaints",
                number,
                "Task_CarryOutMeasures",
                marks.in(
                        Map.of("handlingFinished", true, "privateProgressChannel", "PHONE"),
                        "privateDone",
                        "privateProgressTold"));
        door.complete(
                "complaints",
                number,
                "Task_TellResult",
                marks.in(
                        ComplaintDesk.with(ComplaintPapers.result(true), "privateCoordinator", "supervisor"),
                        "privateResultMeasures",
                        "privateResult",
                        "privateFollowUp",
                        "privateCause",
                        "privateImprovement"));
        door.complete(
                "supervisor",
                number,
                "Task_SettleDispute",
                marks.in(Map.of("privateSolved", true), "privateContractClause", "privateSettlement"));
        door.complete(
                "desk",
                number,
                "Task_SurveySatisfaction",
                marks.in(Map.of("privateSurveyChannel", "PHONE", "privateAnswered", false), "privateComment"));
        door.complete(
                "complaints",
                number,
                "Task_FollowUpMeasures",
                marks.in(
                        Map.of(
                                "privateResultCarriedOut",
                                true,
                                "privateRootCause",
                                "OTHER",
                                "privateImprovementCheckOn",
                                later.toString()),
                        "privateRootCauseText",
                        "privateImprovement",
                        "privateImprovementDepartment"));
        door.complete(
                "quality",
                number,
                "Task_CheckImprovement",
                marks.in(Map.of("improvementCarriedOut", true), "privateImprovementFound"));

        assertThat(complaints.file(number).toString())
                .contains(marks.words().get(marks.words().size() - 1));
        assertThat(marks.words()).hasSizeGreaterThan(30);
        marks.expectNoneIn(traces);
    }

    @Test
    void aComplaintThatIsAnalysedReworkedAndWithdrawnLeavesNoReadableWordBehind() {
        ComplaintDesk complaints = new ComplaintDesk(door);
        Map<String, Object> complaint = ComplaintPapers.complaint("PRODUCT_QUALITY");
        complaint.put("customer", marks.application().get("customer"));
        complaint.put("content", marks.word());
        String number = complaints.complain(complaint);
        door.complete("complaints", number, ComplaintPapers.ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        door.complete(
                "quality",
                number,
                ComplaintPapers.CLASSIFY,
                marks.in(ComplaintPapers.classification("PRODUCT_QUALITY"), "privatePreliminaryCause"));
        door.complete(
                "quality",
                number,
                ComplaintPapers.INVESTIGATE,
                marks.in(
                        ComplaintPapers.findings("QUALITY"),
                        "privateEvidence",
                        "privateFacts",
                        "privateResponsibility"));
        for (String analysis : List.of("Task_AnalyseProductionCause", "Task_AnalyseTechnicalCause")) {
            door.complete(
                    "quality",
                    number,
                    analysis,
                    marks.in(Map.of("privateAbnormalFound", true), "privateCause", "privateCountermeasure"));
        }
        door.complete(
                "quality",
                number,
                "Task_TraceOrigin",
                marks.in(
                        Map.of(), "privateResponsibleDepartment", "privateResponsiblePerson", "privateOriginDecision"));
        door.complete(
                "quality",
                number,
                "Task_ExamineAbnormalProblem",
                marks.in(Map.of(), "privateCause", "privateCountermeasure"));
        door.complete(
                "complaints",
                number,
                "Task_AgreeHandling",
                marks.in(Map.of(), "privateCause", "privateCountermeasure"));
        door.complete(
                "complaints",
                number,
                "Task_FillOpinionForm",
                marks.in(Map.of(), "privateCustomerOpinion", "privateHandlingOpinion"));
        door.send(
                "quality",
                number,
                "Task_PlanMeasures",
                marks.in(Map.of("measureKind", marks.word()), "privateSolution"));
        door.complete(
                "quality",
                number,
                "Task_PlanMeasures",
                marks.in(Map.of("measureKind", "PRODUCTION_CHECK"), "privateSolution", "privateMeasures"));
        door.complete(
                "manager",
                number,
                "Task_ApprovePlan",
                marks.in(Map.of("planDecision", "REWORK"), "privateDecisionReason"));
        ResponseEntity<JsonNode> told = door.startForm(
                "complaints",
                "complaint-progress",
                marks.in(
                        Map.of("privateComplaintNumber", number, "privateProgressChannel", "PHONE"),
                        "privateProgressTold"));
        ResponseEntity<JsonNode> refused = door.startForm(
                "complaints",
                "complaint-ending",
                marks.in(
                        Map.of("privateComplaintNumber", marks.word(), "privateEnding", marks.word()),
                        "privateEndingReason"));
        ResponseEntity<JsonNode> ended = door.startForm(
                "complaints",
                "complaint-ending",
                marks.in(ComplaintPapers.ending(number, "WITHDRAWN"), "privateEndingReason"));

        assertThat(told.getStatusCode().value()).as("%s", told.getBody()).isEqualTo(200);
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(ended.getStatusCode().value()).as("%s", ended.getBody()).isEqualTo(200);
        assertThat(complaints.status(number)).isEqualTo("WITHDRAWN");
        assertThat(complaints.file(number).toString())
                .contains(marks.words().get(marks.words().size() - 1));
        marks.expectNoneIn(traces);
    }
}
