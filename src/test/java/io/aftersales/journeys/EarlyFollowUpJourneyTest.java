package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The 3 days of a follow-up count from the finished repair, whenever its customer gets the product back. */
@IntegrationTest
class EarlyFollowUpJourneyTest {

    private static final String ASK = "Task_AskAboutHandOver";
    private static final String CALL = "Task_FollowUpCustomer";

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
    @Requirement({"SVY-05", "T08", "F66"})
    void whoHasNotGotHisProductIsContactedInThreeDaysAndAskedAgainAtTheHandOver() {
        String number = finished();
        JsonNode first = followUps(number).get(0);
        assertThat(first.path("status").asText()).isEqualTo("RUNNING");
        assertThat(door.tasks("desk", number, ASK)).isEmpty();

        door.advanceTo(FrontDoor.instant(first.path("warnAt")).plusSeconds(60));

        assertThat(FrontDoor.events(followUps(number).get(0))).contains("WARNED");
        assertThat(FrontDoor.engineInstant(door.task("desk", number, ASK).path("due")))
                .isEqualTo(FrontDoor.instant(first.path("dueAt")));
        door.complete(
                "desk", number, ASK, Map.of("privateEarlyResult", "REACHED", "privateNote", "He comes on Saturday"));
        assertThat(followUps(number))
                .extracting(EarlyFollowUpJourneyTest::status)
                .containsExactly("MET");
        assertThat(door.timeline(number)).contains("FOLLOW_UP_BEFORE_HAND_OVER");
        assertThat(door.tasks("engineer", number, "Task_HandOver")).hasSize(1);

        Instant handedOver = door.now();
        bench.signedOnPaper(number, true);

        assertThat(followUps(number))
                .extracting(EarlyFollowUpJourneyTest::status)
                .containsExactly("MET", "RUNNING");
        assertThat(FrontDoor.instant(followUps(number).get(1).path("startedAt")))
                .isAfterOrEqualTo(handedOver.minusSeconds(1));
        door.followUp(number);
        assertThat(followUps(number))
                .extracting(EarlyFollowUpJourneyTest::status)
                .containsExactly("MET", "MET");
    }

    @Test
    @Requirement({"SVY-05", "T08", "F66"})
    void whoGetsHisProductSoonIsContactedOnce() {
        String number = finished();
        Instant from = FrontDoor.instant(followUps(number).get(0).path("startedAt"));
        door.advance(Duration.ofHours(20));

        bench.signedOnPaper(number, true);

        assertThat(early(number)).isZero();
        assertThat(followUps(number)).hasSize(1);
        assertThat(FrontDoor.instant(followUps(number).get(0).path("startedAt")))
                .isEqualTo(from);
        assertThat(FrontDoor.engineInstant(door.task("desk", number, CALL).path("due")))
                .as("3 days after the repair, not after the hand-over")
                .isEqualTo(FrontDoor.instant(followUps(number).get(0).path("dueAt")));
        door.followUp(number);
        assertThat(followUps(number))
                .extracting(EarlyFollowUpJourneyTest::status)
                .containsExactly("MET");
    }

    @Test
    @Requirement({"SVY-05", "F66"})
    void aRepairThatIsNotAcceptedIsNotFollowedUpAsFinished() {
        String number = finished();

        bench.signedOnPaper(number, false);

        assertThat(followUps(number))
                .extracting(EarlyFollowUpJourneyTest::status)
                .containsExactly("CANCELLED");
        assertThat(early(number)).isZero();
    }

    @Test
    @Requirement("F66")
    void aFinishedRepairThatIsWithdrawnIsNotFollowedUp() {
        String number = finished();

        door.post("desk", "/api/repairs/" + number + "/withdrawal", Map.of("reason", "Bought another one"));

        assertThat(followUps(number))
                .extracting(EarlyFollowUpJourneyTest::status)
                .containsExactly("CANCELLED");
        assertThat(early(number)).isZero();
        assertThat(door.tasks("desk", number, CALL)).isEmpty();
        assertThat(door.tasks("desk", number, "Task_DecideOutcome")).hasSize(1);
    }

    /** Returns a repair that has passed its check while the product is in the workshop. */
    private String finished() {
        String number = bench.triaged("WORKSHOP");
        door.complete(
                "engineer",
                number,
                "Task_ReceiveProduct",
                Map.of("privateCondition", "Scratched", "engineer", "engineer"));
        bench.diagnosed(number, "PRODUCT_QUALITY");
        bench.quoted(number, 5);
        bench.consented(number);
        bench.worked(number, "DONE");
        bench.inspected(number, true);
        assertThat(early(number)).isEqualTo(1);
        return number;
    }

    private long early(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, "early-follow-up")
                .count();
    }

    private List<JsonNode> followUps(String number) {
        return door.promises(number).stream()
                .filter(promise -> promise.path("kind").asText().equals("FOLLOW_UP"))
                .toList();
    }

    private static String status(JsonNode promise) {
        return promise.path("status").asText();
    }
}
