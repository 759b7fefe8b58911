package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parts that are posted instead of a repair by us, from triage to the word of the customer. */
@IntegrationTest
class PartsByPostJourneyTest {

    private static final String POST = "Task_PostParts";
    private static final String CONFIRM = "Task_ConfirmParts";

    @Autowired
    private TestRestTemplate http;

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
    @Requirement({"DSP-05", "F24", "RPR-08"})
    void partsArePostedUntilTheyArriveAndEndWithTheWordOfTheCustomer() {
        String number = agreed();
        assertThat(door.tasks("engineer", number, "Task_RepairProduct")).isEmpty();
        post(number);
        assertThat(repair(number).path("status").asText()).isEqualTo("POSTED");
        assertThat(completions(number)).containsExactly("MET");
        assertThat(door.letters(number)).contains("parts-posted");
        door.complete("desk", number, CONFIRM, Map.of("privatePartsAnswer", "NOT_ARRIVED"));
        assertThat(completions(number)).containsExactly("MET", "RUNNING");
        post(number);
        assertThat(completions(number)).containsExactly("MET", "MET");

        door.complete("desk", number, CONFIRM, Map.of("privatePartsAnswer", "HELPED"));

        assertThat(repair(number).path("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(repair(number).at("/works/0/result").asText()).isEqualTo("POSTED");
        assertThat(repair(number).path("inspections")).isEmpty();
        assertThat(repair(number).path("acceptances")).isEmpty();
        assertThat(door.timeline(number))
                .containsSubsequence(
                        "QUOTE_ANSWERED",
                        "PARTS_POSTED",
                        "PARTS_ANSWERED",
                        "PARTS_POSTED",
                        "PARTS_ANSWERED",
                        "REPAIR_FINISHED");
    }

    @Test
    @Requirement({"RPR-08", "RPR-30", "T25"})
    void aSecondParcelThatComesLateIsEscalatedAsTheFirstOne() {
        String number = agreed();
        post(number);
        door.complete("desk", number, CONFIRM, Map.of("privatePartsAnswer", "NOT_ARRIVED"));
        Instant due = FrontDoor.instant(completion(number, 1).path("dueAt"));
        assertThat(FrontDoor.engineInstant(door.task("dispatcher", number, POST).path("due")))
                .isEqualTo(due);

        door.advanceTo(due.plusSeconds(60));

        assertThat(completions(number)).containsExactly("MET", "BREACHED");
        assertThat(door.tasks("supervisor", number, "Task_TakeOverOverduePromise"))
                .isNotEmpty();
        post(number);
        assertThat(completion(number, 1).path("metAt").isNull()).isFalse();
    }

    @Test
    @Requirement({"DSP-05", "F24"})
    void whoIsNotHelpedIsVisited() {
        String number = agreed();
        post(number);

        door.complete("desk", number, CONFIRM, Map.of("privatePartsAnswer", "VISIT", "privateNote", "It still hums"));

        assertThat(repair(number).path("mode").asText()).isEqualTo("ON_SITE");
        bench.booked(number, Duration.ofHours(2));
        bench.arrived(number);
        assertThat(door.tasks("engineer", number, "Task_DiagnoseFault")).hasSize(1);
    }

    @Test
    @Requirement("DSP-05")
    void noWordWithinTwoWeeksEndsIt() {
        String number = agreed();
        post(number);
        Instant until =
                FrontDoor.engineInstant(door.task("desk", number, CONFIRM).path("due"));
        assertThat(Duration.between(door.now(), until)).isBetween(Duration.ofDays(13), Duration.ofDays(14));

        door.advanceTo(until.plusSeconds(60));

        assertThat(repair(number).path("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(door.timeline(number)).contains("PARTS_UNANSWERED").doesNotContain("PARTS_ANSWERED");
        assertThat(door.tasks("desk", number, CONFIRM)).isEmpty();
    }

    private String agreed() {
        String number = bench.triaged("PARTS_BY_POST");
        bench.diagnosed(number, "PRODUCT_QUALITY");
        bench.quoted(number, 5);
        bench.consented(number);
        return number;
    }

    private void post(String number) {
        door.complete(
                "dispatcher",
                number,
                POST,
                Map.of(
                        "privatePostingResult", "POSTED",
                        "privateParts", "PSU-12V 1 PSU-777",
                        "privateCarrier", "SF Express",
                        "privateTrackingNumber", "SF-1001"));
    }

    private JsonNode repair(String number) {
        return door.get("desk", "/api/repairs/" + number);
    }

    /** Returns what became of each promise to finish the repair, of the one made first to begin with. */
    private List<String> completions(String number) {
        return promised(number).map(promise -> promise.path("status").asText()).toList();
    }

    private JsonNode completion(String number, int place) {
        return promised(number).toList().get(place);
    }

    private Stream<JsonNode> promised(String number) {
        return door.promises(number).stream()
                .filter(promise -> promise.path("kind").asText().equals("REPAIR_COMPLETION"));
    }
}
