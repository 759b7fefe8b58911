package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.erasure.ErasureDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hands tasks out takes any of them; a decision stays with those whose it is. */
@IntegrationTest
@Requirement("ORG-02")
class GivenDecisionsTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ErasureDesk erasures;

    @Autowired
    private ClaimFiles claims;

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
    @Requirement({"F13", "F62"})
    void whoIsNoManagerErasesNothing() {
        String number = door.submit(Papers.repair());
        erasures.ask(claims.customerOf(number), number, null);

        refused("dispatcher", number, "Task_DecideErasure", Map.of("privateDecision", "ERASE"));
        refused("supervisor", number, "Task_DecideErasure", Map.of("privateDecision", "REFUSE", "privateReason", "No"));

        door.complete("manager", number, "Task_DecideErasure", Map.of("privateDecision", "REFUSE"));
    }

    @Test
    @Requirement("F36")
    void whoIsNoManagerDoesNotDecideWhoPays() {
        Map<String, Object> claim = Papers.repair();
        claim.put("productLine", "MACHINERY");
        String number = bench.triaged(claim, "ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, "PRODUCT_QUALITY");
        Map<String, Object> covered = Map.of("privateCovered", true, "privateCoverageReason", "A friend");

        refused("dispatcher", number, "Task_DecideCoverage", covered);
        refused("supervisor", number, "Task_DecideCoverage", covered);

        door.complete("manager", number, "Task_DecideCoverage", covered);
    }

    @Test
    @Requirement("RPR-25")
    void whoIsNoInspectorChecksNoRepair() {
        String number = bench.triaged("ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, "PRODUCT_QUALITY");
        bench.quoted(number, 5);
        bench.consented(number);
        bench.worked(number, "DONE");

        refused("dispatcher", number, "Task_InspectQuality", passed());
        refused("manager", number, "Task_InspectQuality", passed());

        bench.inspected(number, true);
    }

    @Test
    @Requirement("SVY-11")
    void whoIsNoManagerJudgesNoMeasure() {
        String number = measure();
        door.complete("quality", number, "Task_CarryOutMeasure", Map.of("privateReport", "Two days of training"));
        door.advanceTo(MeasureDrafts.judgedAt(door.now()));
        Map<String, Object> judged = Map.of("privateJudgement", "EFFECTIVE", "privateConclusion", "Fine");

        refused("dispatcher", number, "Task_JudgeEffect", judged);
        refused("supervisor", number, "Task_JudgeEffect", judged);

        door.complete("manager", number, "Task_JudgeEffect", judged);
    }

    /** Takes the task as one who hands tasks out, and sends its form. */
    private void refused(String user, String number, String step, Map<String, Object> form) {
        String task = door.task("manager", number, step).path("id").asText();
        assertThat(door.post(user, "/engine-rest/task/" + task + "/assignee", Map.of("userId", user))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        ResponseEntity<JsonNode> answer = door.sendTo(task, user, form);

        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(FrontDoor.body(answer).path("message").asText()).contains(number, user, "Please let a member of");
        assertThat(door.tasks("manager", number, step)).hasSize(1);
    }

    private String measure() {
        return FrontDoor.body(door.post("manager", "/api/surveys/measures", MeasureDrafts.of(door.now())))
                .path("measure")
                .path("number")
                .asText();
    }

    private static Map<String, Object> passed() {
        return Map.of("inspectionPassed", true, "privateFindings", "Looks fine");
    }
}
