package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repairs from triage to closing, over HTTP as staff do it. */
@IntegrationTest
class RepairJourneyTest {

    private static final String ARRIVAL = "Task_LogArrival";
    private static final String DECIDE = "Task_DecideOutcome";
    private static final String INSPECT = "Task_InspectQuality";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private RepairBench bench;

    @BeforeEach
    void begin() {
        door = new FrontDoor(http);
        bench = new RepairBench(door, database);
    }

    @Test
    @Requirement({"DSP-05", "DSP-06", "RPR-07", "RPR-08", "RPR-21", "RPR-26", "RPR-32", "WAR-05", "T25", "F44"})
    void aRepairInWarrantyGoesFromTheVisitToTheSignature() {
        String number = bench.triaged("ON_SITE");
        Instant at = bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, "PRODUCT_QUALITY");
        bench.quoted(number, 5);
        bench.consented(number);
        bench.worked(number, "DONE");
        bench.inspected(number, true);
        bench.signedOnPaper(number, true);

        JsonNode repair = door.get("desk", "/api/repairs/" + number);
        assertThat(repair.path("status").asText()).isEqualTo("FINISHED");
        assertThat(repair.path("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(repair.path("free").asBoolean()).isTrue();
        JsonNode appointment = promise(number, "APPOINTMENT");
        assertThat(FrontDoor.instant(appointment.path("promisedDueAt"))).isEqualTo(at);
        assertThat(appointment.path("status").asText()).isEqualTo("MET");
        JsonNode completion = promise(number, "REPAIR_COMPLETION");
        assertThat(completion.path("status").asText()).isEqualTo("MET");
        assertThat(FrontDoor.span(completion, "startedAt", "promisedDueAt"))
                .isBetween(Duration.ofDays(5), Duration.ofDays(15));
        assertThat(door.letters(number))
                .containsSubsequence("visit-booked", "repair-quoted-free", "repair-ready", "repair-accepted");
        assertThat(promise(number, "FOLLOW_UP").path("status").asText()).isEqualTo("RUNNING");
        door.followUp(number);
        JsonNode followUp = door.get("desk", "/api/surveys/follow-ups/" + number);
        assertThat(followUp.path("service").asText()).isEqualTo("REPAIR");
        assertThat(followUp.path("outcome").asText()).isEqualTo("ANSWERED");
        assertThat(followUp.path("answers").findValuesAsText("rating")).contains("5");
        assertThat(promise(number, "FOLLOW_UP").path("status").asText()).isEqualTo("MET");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .list())
                .extracting(ProcessInstance::getProcessDefinitionKey)
                .containsExactlyInAnyOrder("claim-intake", "fee-review");

        door.complete("desk", number, DECIDE, solved());

        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(door.timeline(number))
                .containsSubsequence(
                        "TRIAGED",
                        "REPAIR_OPENED",
                        "VISIT_BOOKED",
                        "ENGINEER_ARRIVED",
                        "FAULT_DIAGNOSED",
                        "QUOTE_ISSUED",
                        "QUOTE_ANSWERED",
                        "REPAIR_WORKED",
                        "REPAIR_INSPECTED",
                        "REPAIR_ACCEPTED",
                        "REPAIR_FINISHED",
                        "CLOSED");
    }

    @Test
    @Requirement({"DSP-07", "T23"})
    void anAppointmentThatNobodyKeepsIsEscalatedAndStaysBroken() {
        String number = bench.triaged("ON_SITE");
        Instant at = bench.booked(number, Duration.ofHours(2));

        door.advanceTo(at.plusSeconds(60));

        assertThat(promise(number, "APPOINTMENT").path("status").asText()).isEqualTo("BREACHED");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "escalation")
                        .count())
                .isEqualTo(1);

        bench.arrived(number);

        JsonNode late = promise(number, "APPOINTMENT");
        assertThat(late.path("status").asText()).isEqualTo("BREACHED");
        assertThat(late.path("metAt").isNull()).isFalse();
        JsonNode visit =
                door.get("desk", "/api/repairs/" + number).path("visits").path(0);
        assertThat(visit.path("punctual").asBoolean()).isFalse();
        // a job of its own ends the ladder
        await().until(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "escalation")
                        .count()
                == 0);
    }

    @Test
    @Requirement({"RPR-08", "RPR-30", "T25"})
    void aRepairThatTakesLongerThanQuotedIsEscalated() {
        String number = workshop();
        Instant due = FrontDoor.instant(promise(number, "REPAIR_COMPLETION").path("dueAt"));

        door.advanceTo(due.plusSeconds(60));

        assertThat(promise(number, "REPAIR_COMPLETION").path("status").asText()).isEqualTo("BREACHED");
        assertThat(door.tasks("supervisor", number, "Task_TakeOverOverduePromise"))
                .isNotEmpty();
        bench.worked(number, "DONE");
        bench.inspected(number, true);
        assertThat(door.tasks("supervisor", number, "Task_TakeOverOverduePromise"))
                .isEmpty();
    }

    @Test
    @Requirement({"RPR-09", "DSP-11"})
    void aChangedPlanNeedsNewConsentAndTheClockWaitsForTheCustomerOnly() {
        String number = workshop();
        bench.worked(number, "PART_MISSING");
        assertThat(promise(number, "REPAIR_COMPLETION").path("status").asText()).isEqualTo("RUNNING");
        door.complete("engineer", number, "Task_AwaitPart", Map.of("privateNote", "PSU-12V is there"));

        bench.worked(number, "PLAN_CHANGE");
        bench.quoted(number, 9);
        assertThat(promise(number, "REPAIR_COMPLETION").path("status").asText()).isEqualTo("PAUSED");
        assertThat(door.tasks("engineer", number, "Task_RepairProduct")).isEmpty();
        bench.consented(number);

        JsonNode completion = promise(number, "REPAIR_COMPLETION");
        assertThat(completion.path("status").asText()).isEqualTo("RUNNING");
        assertThat(FrontDoor.events(completion)).containsSubsequence("PAUSED", "RESUMED", "EXTENDED");
        assertThat(FrontDoor.engineInstant(
                        door.task("engineer", number, "Task_RepairProduct").path("due")))
                .isEqualTo(FrontDoor.instant(completion.path("dueAt")));
    }

    @Test
    @Requirement("RPR-25")
    void whoeverWorkedDoesNotCheck() {
        String number = workshop();
        door.complete("admin", number, "Task_RepairProduct", RepairBench.work("DONE"));

        ResponseEntity<JsonNode> answer =
                door.send("admin", number, INSPECT, Map.of("inspectionPassed", true, "privateFindings", "Fine"));

        assertThat(FrontDoor.body(answer).path("message").asText()).contains("admin worked on the repair");
        assertThat(door.tasks("quality", number, INSPECT)).hasSize(1);
        bench.inspected(number, false);
        assertThat(door.tasks("engineer", number, "Task_RepairProduct")).hasSize(1);
    }

    @Test
    @Requirement({"RPR-16", "RPR-19"})
    void aCustomerWhoDoesNotAcceptIsHeardAndTheProductComesBack() {
        String number = workshop();
        bench.worked(number, "DONE");
        bench.inspected(number, true);

        bench.signedOnPaper(number, false);

        JsonNode complaints = door.get("complaints", "/api/complaints?query=" + number);
        assertThat(complaints.toString()).contains("CP-");
        assertThat(door.timeline(number)).containsSubsequence("REPAIR_NOT_ACCEPTED", "COMPLAINT_OPENED");
        assertThat(door.tasks("engineer", number, "Task_ReceiveProduct")).hasSize(1);
        assertThat(door.get("desk", "/api/repairs/" + number).path("status").asText())
                .isEqualTo("OPEN");
    }

    @Test
    @Requirement({"RPR-03", "RPR-05", "EXP-01", "F16"})
    void aRepairThatIsNotCoveredIsPricedAndMayBeRefused() {
        String number = bench.triaged("ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, "CUSTOMER_USE");
        bench.quoted(number, 5);

        JsonNode quote =
                door.get("desk", "/api/repairs/" + number).path("quotes").path(0);
        assertThat(quote.path("totalCents").asLong()).isEqualTo(20_950);
        assertThat(door.letters(number)).contains("repair-quoted");

        bench.answered(number, "REFUSED");

        assertThat(door.get("desk", "/api/repairs/" + number).path("outcome").asText())
                .isEqualTo("DECLINED");
        assertThat(FrontDoor.elements(
                        door.get("engineer", "/api/expense-claims").path("claims")))
                .as("who drove there claims what it cost him")
                .anyMatch(row -> number.equals(row.path("claimNumber").asText()));
        door.complete(
                "desk", number, DECIDE, Map.of("privateOutcome", "WITHDRAWN_BY_CUSTOMER", "privateCauseFound", false));
        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    @Requirement({"F36", "WAR-01"})
    void whereNoTermsAreEnteredAManagerDecidesWhoPays() {
        Map<String, Object> claim = Papers.repair();
        claim.put("productLine", "MACHINERY");
        String number = bench.triaged(claim, "ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, "PRODUCT_QUALITY");

        assertThat(door.tasks("engineer", number, "Task_QuoteRepair")).isEmpty();
        door.complete(
                "manager",
                number,
                "Task_DecideCoverage",
                Map.of("privateCovered", true, "privateCoverageReason", "Agreed in the contract"));

        bench.quoted(number, 5);
        JsonNode quote =
                door.get("desk", "/api/repairs/" + number).path("quotes").path(0);
        assertThat(quote.path("free").asBoolean()).isTrue();
    }

    @Test
    @Requirement("RPR-12")
    void aCauseThatWasNotFoundIsNotClosedAsSolved() {
        String number = bench.triaged("WORKSHOP");
        received(number);
        bench.diagnosed(number, "UNKNOWN");
        door.complete(
                "manager",
                number,
                "Task_DecideCoverage",
                Map.of("privateCovered", true, "privateCoverageReason", "As a courtesy"));
        bench.quoted(number, 5);
        bench.consented(number);
        bench.worked(number, "DONE");
        bench.inspected(number, true);
        bench.signedOnPaper(number, true);

        door.followUp(number);
        ResponseEntity<JsonNode> answer = door.send("desk", number, DECIDE, solved());

        assertThat(FrontDoor.body(answer).path("message").asText()).contains("without finding the true cause");
        door.complete("desk", number, DECIDE, Map.of("privateOutcome", "NOT_SOLVED", "privateCauseFound", false));
        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
    }

    /** Returns a repair in the workshop whose customer has agreed to a cycle of five days. */
    private String workshop() {
        String number = bench.triaged("WORKSHOP");
        received(number);
        bench.diagnosed(number, "PRODUCT_QUALITY");
        bench.quoted(number, 5);
        bench.consented(number);
        assertThat(door.tasks("engineer", number, ARRIVAL)).isEmpty();
        return number;
    }

    private void received(String number) {
        door.complete(
                "engineer",
                number,
                "Task_ReceiveProduct",
                Map.of("privateCondition", "Scratched", "engineer", "engineer"));
    }

    private JsonNode promise(String number, String kind) {
        List<JsonNode> found = door.promises(number).stream()
                .filter(promise -> promise.path("kind").asText().equals(kind))
                .toList();
        assertThat(found).as("%s of %s", kind, number).hasSize(1);
        return found.get(0);
    }

    private static Map<String, Object> solved() {
        return new HashMap<>(
                Map.of("privateOutcome", "SOLVED", "privateCauseFound", true, "privateCause", "Worn contact"));
    }
}
