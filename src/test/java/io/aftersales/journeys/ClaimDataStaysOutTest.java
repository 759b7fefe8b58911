package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data and free text of claims and repairs: never in the engine, never readable in our own tables, never in the log. */
@IntegrationTest
@Requirement("SEC-02")
class ClaimDataStaysOutTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"]+");
    private static final String CONTACT = "Task_ContactCustomer";

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
        LoggerFactory.getLogger(ClaimDataStaysOutTest.class).debug("Somebody listens");
    }

    @AfterEach
    void stopListening() {
        traces.close();
    }

    @Test
    void aWholeRunLeavesNoReadableWordBehind() {
        String number = door.submit(marks.application());
        door.complete("desk", number, CONTACT, attempt());
        door.send("desk", number, CONTACT, Map.of("customerReached", true, "privateFault", marks.word()));
        door.advance(Duration.ofHours(25));
        door.complete("supervisor", number, "Task_TakeOverOverduePromise", Map.of("privateNote", "I call"));
        door.complete("desk", number, CONTACT, conversation());
        door.complete("desk", number, "Task_TriageClaim", deviatingTriage());
        door.complete(
                "desk", number, "Task_GuideCustomer", Map.of("solvedRemotely", false, "privateSolution", marks.word()));
        repair(number);
        followUp(number);
        door.complete(
                "desk",
                number,
                "Task_DecideOutcome",
                Map.of("privateOutcome", "SOLVED", "privateCauseFound", true, "privateCause", marks.word()));

        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(door.claim(number).toString().toLowerCase(Locale.ROOT))
                .contains(marks.words().get(0));
        String letters = door.get("admin", "/api/demo/outbox?subject=" + number).toString();
        assertThat(letters).containsIgnoringCase(marks.words().get(0));
        assertThat(ADDRESS.matcher(letters).results().map(MatchResult::group))
                .isNotEmpty()
                .noneMatch(address -> marks.words().stream().anyMatch(address::contains));
        assertThat(marks.words()).hasSizeGreaterThan(12);
        assertThat(traces.logged()).isPositive();
        marks.expectNoneIn(traces);
    }

    /** Nobody answers the survey, and the customer is called. */
    private void followUp(String number) {
        door.advance(Duration.ofHours(49));
        Map<String, Object> form = new HashMap<>();
        form.put("contactResult", "ANSWERED");
        form.put("privateContactChannel", "PHONE");
        form.put("privateRating1", "2");
        form.put("privateText1", marks.word());
        form.put("privateProblem", marks.word());
        form.put("privateNote", marks.word());
        door.complete("desk", number, "Task_FollowUpCustomer", form);
        door.complete(
                "desk",
                number,
                "Task_SettleProblem",
                Map.of("privateRemedy", "EXPLAINED", "privateRemedyText", marks.word()));
    }

    /** A visit, a wrong report of it, and everything up to the signature. */
    private void repair(String number) {
        RepairBench bench = new RepairBench(door, database);
        bench.booked(number, Duration.ofHours(2));
        door.complete(
                "engineer",
                number,
                "Task_LogArrival",
                Map.of("arrivalResult", "CUSTOMER_ABSENT", "privateNote", marks.word()));
        bench.booked(number, Duration.ofHours(2));
        bench.arrived(number);
        door.complete(
                "engineer",
                number,
                "Task_DiagnoseFault",
                marks.in(RepairBench.diagnosis("PRODUCT_QUALITY"), "privateFindings"));
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
                        marks.word(),
                        "privateNote",
                        marks.word()));
        door.complete("engineer", number, "Task_RepairProduct", marks.in(RepairBench.work("DONE"), "privateProcess"));
        door.complete(
                "quality",
                number,
                "Task_InspectQuality",
                Map.of("inspectionPassed", true, "privateFindings", marks.word()));
        door.upload("engineer", "/api/repairs/" + number + "/papers", "signed.png", Pictures.png());
        door.complete("engineer", number, "Task_HandOver", marks.in(RepairBench.acceptance(true), "privateOpinion"));
    }

    @Test
    void theNoteOfATakeOverIsInTheLedgerAlone() {
        String number = door.submit(marks.application());
        door.advance(Duration.ofHours(25));
        String note = marks.word();

        door.complete("supervisor", number, "Task_TakeOverOverduePromise", Map.of("privateNote", note));

        assertThat(traces.inTables(List.of(note))).containsOnlyKeys("commitment_event.reason");
        assertThat(traces.inLog(marks.words())).isEmpty();
    }

    @Test
    void aCallTakenDownLeavesNoReadableWordBehind() {
        ResponseEntity<JsonNode> answer = door.takeDown("desk", call());

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        marks.expectNoneIn(traces);
        assertThat(FrontDoor.body(answer).toString()).doesNotContain(marks.words());
    }

    @Test
    void aRefusedCallLeavesNoReadableWordBehind() {
        Map<String, Object> call = call();
        call.put("privateCustomerPhone", marks.word());
        call.put("privateCustomerEmail", marks.word());
        call.put("privatePurchaseDate", marks.word());

        ResponseEntity<JsonNode> answer = door.takeDown("desk", call);

        assertThat(answer.getStatusCode().isError()).isTrue();
        marks.expectNoneIn(traces);
    }

    @Test
    void aRefusedApplicationLeavesNoReadableWordBehind() {
        Map<String, Object> application = marks.application();
        application.put("kind", marks.word());
        application.put("customer", Map.of("name", marks.word(), "phone", marks.word()));

        ResponseEntity<JsonNode> answer = http.postForEntity("/api/claims", application, JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        marks.expectNoneIn(traces);
    }

    private Map<String, Object> call() {
        Map<String, Object> call = Papers.call();
        call.put("privateCustomerName", marks.word());
        call.put("privateCustomerPhone", marks.phone());
        call.put("privateCustomerEmail", marks.word() + "@example.com");
        call.put("privateCustomerAddress", marks.word());
        call.put("privateProofType", "INVOICE");
        call.put("privateProofNumber", marks.word());
        call.put("privateSymptom", marks.word());
        return call;
    }

    private Map<String, Object> attempt() {
        Map<String, Object> attempt = new HashMap<>(Papers.notReached());
        attempt.put("privateNote", marks.word());
        return attempt;
    }

    private Map<String, Object> conversation() {
        Map<String, Object> conversation = Papers.reached("REMOTE_GUIDANCE");
        conversation.put("privateCustomerPhone", marks.phone());
        conversation.put("privateCustomerEmail", marks.word() + "@example.com");
        conversation.put("privateFault", marks.word());
        conversation.put("privateNote", marks.word());
        return conversation;
    }

    private Map<String, Object> deviatingTriage() {
        return Map.of(
                "serviceMode",
                "REMOTE_GUIDANCE",
                "privateWarrantyConditions",
                "OPEN",
                "privateModeReason",
                marks.word());
    }
}
