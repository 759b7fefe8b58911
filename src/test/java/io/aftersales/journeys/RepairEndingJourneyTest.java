package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.repairs.RunningRepair;
import io.aftersales.repairs.RunningRepairs;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repairs that change or end from outside while they run, over HTTP as staff do it. */
@IntegrationTest
class RepairEndingJourneyTest {

    private static final String DECIDE = "Task_DecideOutcome";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RunningRepairs repairs;

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
    @Requirement({"RPR-06", "DSP-07"})
    void aWithdrawalEndsVisitAndPromiseAndTheClaimIsClosed() {
        String number = bench.triaged("ON_SITE");
        bench.booked(number, Duration.ofHours(3));

        for (int time = 0; time < 2; time++) {
            ResponseEntity<JsonNode> answer =
                    door.post("desk", "/api/repairs/" + number + "/withdrawal", Map.of("reason", "Bought another one"));
            assertThat(answer.getStatusCode().value()).isEqualTo(204);
        }

        assertThat(promise(number, "APPOINTMENT").path("status").asText()).isEqualTo("CANCELLED");
        assertThat(door.letters(number)).containsOnlyOnce("repair-withdrawn");
        assertThat(onlyIntakeRuns(number)).isTrue();
        door.complete(
                "desk", number, DECIDE, Map.of("privateOutcome", "WITHDRAWN_BY_CUSTOMER", "privateCauseFound", false));
        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(door.timeline(number))
                .containsSubsequence("REPAIR_WITHDRAWN", "VISIT_CANCELLED", "REPAIR_FINISHED", "CLOSED");
    }

    @Test
    @Requirement("RPR-08")
    void theStartFormEndsARepairThatIsOverdue() {
        String number = bench.triaged("ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, "PRODUCT_QUALITY");
        bench.quoted(number, 5);
        bench.consented(number);
        door.advanceTo(FrontDoor.instant(promise(number, "REPAIR_COMPLETION").path("dueAt"))
                .plusSeconds(60));

        ResponseEntity<JsonNode> answer = door.startForm(
                "desk",
                "repair-ending",
                Map.of("privateClaimNumber", number, "privateWithdrawalReason", "It takes too long"));

        assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(promise(number, "REPAIR_COMPLETION").path("status").asText()).isEqualTo("BREACHED");
        assertThat(door.tasks("supervisor", number, "Task_TakeOverOverduePromise"))
                .isEmpty();
        assertThat(onlyIntakeRuns(number)).isTrue();
        assertThat(door.tasks("desk", number, DECIDE)).hasSize(1);
    }

    @Test
    @Requirement({"RPR-16", "RPR-17"})
    void whatWasAcceptedCannotBeWithdrawn() {
        String number = bench.triaged("ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, "PRODUCT_QUALITY");
        bench.quoted(number, 5);
        bench.consented(number);
        bench.worked(number, "DONE");
        bench.inspected(number, true);
        bench.signedOnPaper(number, true);

        ResponseEntity<JsonNode> answer =
                door.post("desk", "/api/repairs/" + number + "/withdrawal", Map.of("reason", "Changed his mind"));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(answer).toString()).contains("claimNumber", number, "REPAIRED");
        assertThat(door.get("desk", "/api/repairs/" + number).path("outcome").asText())
                .isEqualTo("REPAIRED");
    }

    @Test
    @Requirement({"RSP-05", "DSP-14"})
    void aClaimThatBecomesUrgentWhileItIsRepairedGoesFirst() {
        String number = bench.triaged("ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        assertThat(door.task("engineer", number, "Task_LogArrival")
                        .path("priority")
                        .asInt())
                .isEqualTo(50);

        ResponseEntity<JsonNode> answer =
                door.post("supervisor", "/api/claims/" + number + "/urgent", Map.of("urgencyReason", "NO_HEAT"));

        assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(door.task("engineer", number, "Task_LogArrival")
                        .path("priority")
                        .asInt())
                .isEqualTo(80);
        bench.arrived(number);
        assertThat(door.task("engineer", number, "Task_DiagnoseFault")
                        .path("priority")
                        .asInt())
                .isEqualTo(80);
        assertThat(repairs.list())
                .filteredOn(repair -> repair.claimNumber().equals(number))
                .extracting(RunningRepair::urgent)
                .containsExactly(true);
    }

    @Test
    @Requirement({"RPR-19", "CMP-04", "CMP-06", "F06"})
    void whoIsNotSatisfiedIsHeardWhateverHisClaimDoesNotSay() {
        Map<String, Object> claim = Papers.repair();
        claim.put("productLine", "VEHICLE");
        claim.remove("purchase");
        String number = bench.triaged(claim, "ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, "PRODUCT_QUALITY");
        door.complete(
                "manager",
                number,
                "Task_DecideCoverage",
                Map.of("privateCovered", true, "privateCoverageReason", "As a courtesy"));
        bench.quoted(number, 5);
        bench.consented(number);
        bench.worked(number, "DONE");
        bench.inspected(number, true);

        bench.signedOnPaper(number, false);

        JsonNode complaint = door.get("complaints", "/api/complaints?query=" + number).findValues("number").stream()
                .map(found -> door.get("complaints", "/api/complaints/" + found.asText()))
                .findFirst()
                .orElseThrow();
        assertThat(complaint.path("productLine").asText()).isEqualTo("VEHICLE");
        assertThat(complaint.path("claimNumber").asText()).isEqualTo(number);
        assertThat(complaint.path("timeline").findValuesAsText("missing")).containsExactly("PURCHASE_DATE", "DEMAND");
        String raised = complaint.path("number").asText();
        Map<String, Object> form = new HashMap<>(ComplaintPapers.acknowledgement());
        form.put("privatePurchaseDate", "2026-03-01");
        form.put("privateDemand", "A new gearbox");
        door.complete("complaints", raised, ComplaintPapers.ACKNOWLEDGE, form);
        assertThat(door.get("complaints", "/api/complaints/" + raised).findValuesAsText("demand"))
                .containsExactly("A new gearbox");
        assertThat(door.get("complaints", "/api/complaints/" + raised).toString())
                .contains("\"2026-03-01\"");
    }

    private boolean onlyIntakeRuns(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .allMatch(instance -> instance.getProcessDefinitionId().startsWith("claim-intake:"));
    }

    private JsonNode promise(String number, String kind) {
        List<JsonNode> found = door.promises(number).stream()
                .filter(promise -> promise.path("kind").asText().equals(kind))
                .toList();
        assertThat(found).as("%s of %s", kind, number).hasSize(1);
        return found.get(0);
    }
}
