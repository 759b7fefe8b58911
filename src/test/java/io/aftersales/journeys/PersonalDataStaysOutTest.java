package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Personal data and free text are never in the engine, never readable in our own tables, and never in the log. The
 * words are made up for each run, so that whatever is found was written by it.
 */
@IntegrationTest
@Requirement("SEC-02")
class PersonalDataStaysOutTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"]+");
    private static final String CONTACT = "Task_ContactCustomer";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    private final List<String> words = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private Traces traces;

    @BeforeEach
    void listen() {
        door = new FrontDoor(http);
        traces = new Traces(database);
        LoggerFactory.getLogger(PersonalDataStaysOutTest.class).debug("Somebody listens");
    }

    @AfterEach
    void stopListening() {
        traces.close();
    }

    @Test
    void aWholeRunLeavesNoReadableWordBehind() {
        String number = door.submit(application());
        door.complete("desk", number, CONTACT, attempt());
        door.send("desk", number, CONTACT, Map.of("customerReached", true, "privateFault", word()));
        door.advance(Duration.ofHours(25));
        door.complete("supervisor", number, "Task_TakeOverOverduePromise", Map.of("privateNote", "I call"));
        door.complete("desk", number, CONTACT, conversation());
        door.complete("desk", number, "Task_TriageClaim", deviatingTriage());
        door.complete("desk", number, "Task_GuideCustomer", Map.of("solvedRemotely", false, "privateSolution", word()));
        repair(number);
        door.complete(
                "desk",
                number,
                "Task_DecideOutcome",
                Map.of("privateOutcome", "SOLVED", "privateCauseFound", true, "privateCause", word()));

        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(door.claim(number).toString().toLowerCase(Locale.ROOT)).contains(words.get(0));
        String letters = door.get("admin", "/api/demo/outbox?subject=" + number).toString();
        assertThat(letters).containsIgnoringCase(words.get(0));
        assertThat(ADDRESS.matcher(letters).results().map(MatchResult::group))
                .isNotEmpty()
                .noneMatch(address -> words.stream().anyMatch(address::contains));
        assertThat(words).hasSizeGreaterThan(12);
        assertThat(traces.logged()).isPositive();
        assertNothingIsLeft();
    }

    /** A visit, a wrong report of it, and everything up to the signature. */
    private void repair(String number) {
        RepairBench bench = new RepairBench(door, database);
        bench.booked(number, Duration.ofHours(2));
        door.complete(
                "engineer",
                number,
                "Task_LogArrival",
                Map.of("arrivalResult", "CUSTOMER_ABSENT", "privateNote", word()));
        bench.booked(number, Duration.ofHours(2));
        bench.arrived(number);
        door.complete(
                "engineer",
                number,
                "Task_DiagnoseFault",
                with(RepairBench.diagnosis("PRODUCT_QUALITY"), "privateFindings"));
        bench.quoted(number, 5);
        door.complete(
                "desk",
                number,
                "Task_ObtainConsent",
                Map.of(
                        "consentAnswer",
                        "CONSENTED",
                        "privateConsentChannel",
                        "PHONE",
                        "privateGivenBy",
                        word(),
                        "privateNote",
                        word()));
        door.complete("engineer", number, "Task_RepairProduct", with(RepairBench.work("DONE"), "privateProcess"));
        door.complete(
                "quality", number, "Task_InspectQuality", Map.of("inspectionPassed", true, "privateFindings", word()));
        door.upload("engineer", "/api/repairs/" + number + "/papers", "signed.png", Pictures.png());
        door.complete("engineer", number, "Task_HandOver", with(RepairBench.acceptance(true), "privateOpinion"));
    }

    private Map<String, Object> with(Map<String, Object> form, String field) {
        form.put(field, word());
        return form;
    }

    @Test
    void aComplaintAllTheWayLeavesNoReadableWordBehind() {
        ComplaintDesk complaints = new ComplaintDesk(door);
        Map<String, Object> complaint = ComplaintPapers.complaint();
        complaint.put("customer", application().get("customer"));
        complaint.put("content", word());
        complaint.put("demand", word());
        String number = complaints.complain(complaint);
        door.complete(
                "complaints",
                number,
                ComplaintPapers.ACKNOWLEDGE,
                marked(ComplaintPapers.acknowledgement(), "privateNote"));
        door.complete(
                "complaints",
                number,
                ComplaintPapers.CLASSIFY,
                marked(ComplaintPapers.classification("OTHER"), "privatePreliminaryCause"));
        LocalDate later =
                LocalDate.ofInstant(door.now(), ZoneId.of("Asia/Shanghai")).plusDays(60);
        door.startForm(
                "complaints",
                "complaint-extension",
                marked(ComplaintPapers.extension(number, later, door.now()), "privateReasonText"));
        door.complete(
                "manager",
                number,
                "Task_ApproveExtension",
                marked(Map.of("extensionGranted", true), "privateDecisionReason"));
        door.complete(
                "complaints",
                number,
                ComplaintPapers.INVESTIGATE,
                marked(
                        ComplaintPapers.findings("HUMAN_DAMAGE"),
                        "privateEvidence",
                        "privateFacts",
                        "privateResponsibility"));
        door.complete(
                "complaints", number, "Task_ExplainDamage", marked(Map.of(), "privateCause", "privateCountermeasure"));
        door.complete(
                "complaints",
                number,
                "Task_PlanMeasures",
                marked(Map.of("measureKind", "CASE_SPECIFIC"), "privateSolution", "privateMeasures"));
        door.complete(
                "manager",
                number,
                "Task_ApprovePlan",
                marked(Map.of("planDecision", "APPROVED"), "privateDecisionReason"));
        door.complete("engineer", number, "Task_RepairDamage", marked(Map.of(), "privateDone"));
        door.complete("complaints", number, "Task_TrainOperators", marked(Map.of(), "privateDone"));
        door.complete(
                "complaints",
                number,
                "Task_CarryOutMeasures",
                marked(
                        Map.of("handlingFinished", true, "privateProgressChannel", "PHONE"),
                        "privateDone",
                        "privateProgressTold"));
        door.complete(
                "complaints",
                number,
                "Task_TellResult",
                marked(
                        ComplaintPapers.result(true),
                        "privateResultMeasures",
                        "privateResult",
                        "privateFollowUp",
                        "privateCause",
                        "privateImprovement"));
        door.complete(
                "complaints",
                number,
                "Task_SettleDispute",
                marked(Map.of("privateSolved", true), "privateContractClause", "privateSettlement"));
        door.complete(
                "desk",
                number,
                "Task_SurveySatisfaction",
                marked(Map.of("privateSurveyChannel", "PHONE", "privateAnswered", false), "privateComment"));
        door.complete(
                "complaints",
                number,
                "Task_FollowUpMeasures",
                marked(
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
                marked(Map.of("improvementCarriedOut", true), "privateImprovementFound"));

        assertThat(complaints.file(number).toString()).contains(words.get(words.size() - 1));
        assertThat(words).hasSizeGreaterThan(30);
        assertNothingIsLeft();
    }

    @Test
    void aComplaintThatIsAnalysedReworkedAndWithdrawnLeavesNoReadableWordBehind() {
        ComplaintDesk complaints = new ComplaintDesk(door);
        Map<String, Object> complaint = ComplaintPapers.complaint("PRODUCT_QUALITY");
        complaint.put("customer", application().get("customer"));
        complaint.put("content", word());
        String number = complaints.complain(complaint);
        door.complete("complaints", number, ComplaintPapers.ACKNOWLEDGE, ComplaintPapers.acknowledgement());
        door.complete(
                "quality",
                number,
                ComplaintPapers.CLASSIFY,
                marked(ComplaintPapers.classification("PRODUCT_QUALITY"), "privatePreliminaryCause"));
        door.complete(
                "quality",
                number,
                ComplaintPapers.INVESTIGATE,
                marked(
                        ComplaintPapers.findings("QUALITY"),
                        "privateEvidence",
                        "privateFacts",
                        "privateResponsibility"));
        for (String analysis : List.of("Task_AnalyseProductionCause", "Task_AnalyseTechnicalCause")) {
            door.complete(
                    "quality",
                    number,
                    analysis,
                    marked(Map.of("privateAbnormalFound", true), "privateCause", "privateCountermeasure"));
        }
        door.complete(
                "quality",
                number,
                "Task_TraceOrigin",
                marked(Map.of(), "privateResponsibleDepartment", "privateResponsiblePerson", "privateOriginDecision"));
        door.complete(
                "quality",
                number,
                "Task_ExamineAbnormalProblem",
                marked(Map.of(), "privateCause", "privateCountermeasure"));
        door.complete(
                "complaints", number, "Task_AgreeHandling", marked(Map.of(), "privateCause", "privateCountermeasure"));
        door.complete(
                "complaints",
                number,
                "Task_FillOpinionForm",
                marked(Map.of(), "privateCustomerOpinion", "privateHandlingOpinion"));
        door.send("quality", number, "Task_PlanMeasures", marked(Map.of("measureKind", word()), "privateSolution"));
        door.complete(
                "quality",
                number,
                "Task_PlanMeasures",
                marked(Map.of("measureKind", "PRODUCTION_CHECK"), "privateSolution", "privateMeasures"));
        door.complete(
                "manager",
                number,
                "Task_ApprovePlan",
                marked(Map.of("planDecision", "REWORK"), "privateDecisionReason"));
        ResponseEntity<JsonNode> told = door.startForm(
                "complaints",
                "complaint-progress",
                marked(
                        Map.of("privateComplaintNumber", number, "privateProgressChannel", "PHONE"),
                        "privateProgressTold"));
        ResponseEntity<JsonNode> refused = door.startForm(
                "complaints",
                "complaint-ending",
                marked(Map.of("privateComplaintNumber", word(), "privateEnding", word()), "privateEndingReason"));
        ResponseEntity<JsonNode> ended = door.startForm(
                "complaints",
                "complaint-ending",
                marked(ComplaintPapers.ending(number, "WITHDRAWN"), "privateEndingReason"));

        assertThat(told.getStatusCode().value()).as("%s", told.getBody()).isEqualTo(200);
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(ended.getStatusCode().value()).as("%s", ended.getBody()).isEqualTo(200);
        assertThat(complaints.status(number)).isEqualTo("WITHDRAWN");
        assertThat(complaints.file(number).toString()).contains(words.get(words.size() - 1));
        assertNothingIsLeft();
    }

    /** Returns the form with a marked word in each of these fields. */
    private Map<String, Object> marked(Map<String, Object> form, String... fields) {
        Map<String, Object> marked = new HashMap<>(form);
        for (String field : fields) {
            marked.put(field, word());
        }
        return marked;
    }

    @Test
    void theNoteOfATakeOverIsInTheLedgerAlone() {
        String number = door.submit(application());
        door.advance(Duration.ofHours(25));
        String note = word();

        door.complete("supervisor", number, "Task_TakeOverOverduePromise", Map.of("privateNote", note));

        assertThat(traces.inTables(List.of(note))).containsOnlyKeys("commitment_event.reason");
        assertThat(traces.inLog(words)).isEmpty();
    }

    @Test
    void aCallTakenDownLeavesNoReadableWordBehind() {
        ResponseEntity<JsonNode> answer = door.takeDown("desk", call());

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        assertNothingIsLeft();
        assertThat(FrontDoor.body(answer).toString()).doesNotContain(words);
    }

    @Test
    void aRefusedCallLeavesNoReadableWordBehind() {
        Map<String, Object> call = call();
        call.put("privateCustomerPhone", word());
        call.put("privateCustomerEmail", word());
        call.put("privatePurchaseDate", word());

        ResponseEntity<JsonNode> answer = door.takeDown("desk", call);

        assertThat(answer.getStatusCode().isError()).isTrue();
        assertNothingIsLeft();
    }

    @Test
    void aRefusedApplicationLeavesNoReadableWordBehind() {
        Map<String, Object> application = application();
        application.put("kind", word());
        application.put("customer", Map.of("name", word(), "phone", word()));

        ResponseEntity<JsonNode> answer = http.postForEntity("/api/claims", application, JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertNothingIsLeft();
    }

    @Test
    void theSearchFindsWhatTheEngineKeeps() {
        String text = word();
        String bytes = word();
        String instance = runtime.startProcessInstanceByKey(
                        "duplicate-review",
                        "CL-test-" + UUID.randomUUID(),
                        Map.of("claimNumber", "none", "duplicateCandidates", "none"))
                .getId();
        try {
            runtime.setVariable(instance, "note", "He said: " + text.toUpperCase(Locale.ROOT) + "!");
            runtime.setVariable(instance, "recording", bytes.getBytes(StandardCharsets.UTF_8));

            assertThat(traces.inTables(List.of(text)))
                    .containsOnlyKeys("act_ru_variable.text_", "act_hi_varinst.text_", "act_hi_detail.text_");
            assertThat(traces.inTables(List.of(bytes))).containsOnlyKeys("act_ge_bytearray.bytes_");
        } finally {
            runtime.deleteProcessInstance(instance, "test");
            history.deleteHistoricProcessInstance(instance);
        }
        assertThat(traces.inTables(words)).isEmpty();
    }

    @Test
    void theSearchReadsEveryTableAndTheLog() {
        String word = word();

        LoggerFactory.getLogger("io.aftersales.test").debug("Somebody wrote {} into the log", word);
        LoggerFactory.getLogger("org.example").error("Failed", new IllegalStateException(word));

        assertThat(traces.inLog(words)).hasSize(2);
        assertThat(traces.tables())
                .contains("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_hi_comment", "act_ge_bytearray")
                .contains("act_hi_op_log", "act_hi_dec_in", "act_ru_job", "act_hi_job_log")
                .contains("claim", "case_event", "contact_attempt", "customer", "outbox_message", "commitment_event");
    }

    private void assertNothingIsLeft() {
        assertThat(traces.inTables(words)).isEmpty();
        assertThat(traces.inLog(words)).isEmpty();
    }

    private Map<String, Object> application() {
        Map<String, Object> application = Papers.repair();
        application.put(
                "customer",
                Map.of(
                        "name",
                        "Ms " + word(),
                        "phone",
                        phone(),
                        "email",
                        word() + "@example.com",
                        "address",
                        word() + " Lane 7",
                        "preferredChannel",
                        "EMAIL",
                        "locale",
                        "en"));
        application.put("purchase", Map.of("date", "2026-01-05", "proofType", "INVOICE", "proofNumber", word()));
        application.put("symptom", "It says " + word());
        return application;
    }

    private Map<String, Object> call() {
        Map<String, Object> call = Papers.call();
        call.put("privateCustomerName", word());
        call.put("privateCustomerPhone", phone());
        call.put("privateCustomerEmail", word() + "@example.com");
        call.put("privateCustomerAddress", word());
        call.put("privateProofType", "INVOICE");
        call.put("privateProofNumber", word());
        call.put("privateSymptom", word());
        return call;
    }

    private Map<String, Object> attempt() {
        Map<String, Object> attempt = new HashMap<>(Papers.notReached());
        attempt.put("privateNote", word());
        return attempt;
    }

    private Map<String, Object> conversation() {
        Map<String, Object> conversation = Papers.reached("REMOTE_GUIDANCE");
        conversation.put("privateCustomerPhone", phone());
        conversation.put("privateCustomerEmail", word() + "@example.com");
        conversation.put("privateFault", word());
        conversation.put("privateNote", word());
        return conversation;
    }

    private Map<String, Object> deviatingTriage() {
        return Map.of(
                "serviceMode", "REMOTE_GUIDANCE", "privateWarrantyConditions", "OPEN", "privateModeReason", word());
    }

    /** Returns a word that nobody has written before, in small letters, and remembers it. */
    private String word() {
        String word = "zq" + UUID.randomUUID().toString().replace("-", "");
        words.add(word);
        return word;
    }

    /** Returns a telephone number that nobody has, and remembers its national part. */
    private String phone() {
        String phone = Papers.phone();
        words.add(phone.substring("+86".length()));
        return phone;
    }
}
