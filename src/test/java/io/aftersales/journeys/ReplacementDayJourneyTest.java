package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.claims.DuplicateReview;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.ReplacementSamples;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The day that is agreed for a replacement or return: promised, moved, escalated, kept. */
@IntegrationTest
class ReplacementDayJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private ReplacementDesk desk;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
        desk = new ReplacementDesk(door, http, runtime);
    }

    @Test
    @Requirement({"RPR-08", "RPR-31", "T25"})
    void anAgreedDayIsMovedByThoseWhoLeadAndKept() {
        String number = agreed(20);
        Instant first = due(number);
        assertThat(LocalDate.ofInstant(first, ZoneId.of("Asia/Shanghai"))).isEqualTo(day(20));
        assertThat(promise(number).path("requirement").asText()).isEqualTo("RPR-08");
        String later = day(25);
        Map<String, Object> news = Map.of("newDay", later, "reason", "The maker delivers late");

        assertThat(move("desk", number, news)).isEqualTo(403);
        assertThat(move("supervisor", number, Map.of("newDay", day(19), "reason", "Sooner")))
                .isEqualTo(400);
        assertThat(move("supervisor", number, news)).isEqualTo(204);

        assertThat(due(number))
                .isEqualTo(LocalDate.parse(later)
                        .plusDays(1)
                        .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                        .toInstant()
                        .minusMillis(1));
        assertThat(FrontDoor.instant(promise(number).path("promisedDueAt"))).isEqualTo(first);
        assertThat(FrontDoor.engineInstant(
                        door.task("dispatcher", number, "Task_DeliverProduct").path("due")))
                .isEqualTo(due(number));
        assertThat(door.timeline(number)).contains("COMPLETION_MOVED");
        assertThat(door.letters(number)).endsWith("replacement-agreed", "replacement-rescheduled");
        desk.deliver(number, Papers.serialNumber());
        assertThat(promise(number).path("status").asText()).isEqualTo("MET");
    }

    @Test
    @Requirement({"RPR-08", "T25"})
    void aDayThatPassesIsEscalatedAndStaysBroken() {
        String number = agreed(3);

        door.advanceTo(due(number).plusSeconds(60));

        assertThat(promise(number).path("status").asText()).isEqualTo("BREACHED");
        assertThat(door.tasks("supervisor", number, "Task_TakeOverOverduePromise"))
                .isNotEmpty();
        desk.deliver(number, Papers.serialNumber());
        assertThat(promise(number).path("status").asText()).isEqualTo("BREACHED");
        assertThat(promise(number).path("metAt").isNull()).isFalse();
        assertThat(door.tasks("supervisor", number, "Task_TakeOverOverduePromise"))
                .isEmpty();
    }

    @Test
    @Requirement({"RPR-08", "T25"})
    void aReturnWithoutAnAgreedDayHasTheDaysOfTheTable() {
        ReplacementSamples samples = new ReplacementSamples(http, beans);
        String number = samples.refunded("en").number();

        // until the next working day where the fifteenth is none
        assertThat(Duration.between(FrontDoor.instant(promise(number).path("startedAt")), due(number)))
                .isBetween(Duration.ofDays(15), Duration.ofDays(30));
        assertThat(promise(number).path("status").asText()).isEqualTo("RUNNING");
    }

    @Test
    @Requirement("T25")
    void aClaimThatRepeatsAnotherOneOwesNothing() {
        ReplacementSamples samples = new ReplacementSamples(http, beans);
        String earlier = samples.claim("en").number();
        String later = samples.agreed("en").number();

        beans.getBean(DuplicateReview.class).reviewDuplicates(later, Optional.of(earlier), "desk");

        assertThat(promise(later).path("status").asText()).isEqualTo("CANCELLED");
    }

    /** Brings an exchange to where it is agreed for so many days from today. */
    private String agreed(int days) {
        String number = desk.wanted(Papers.serialNumber(), ReplacementDesk.customer());
        desk.chosen(number, Map.of());
        door.complete("manager", number, "Task_ApproveExchange", Map.of("exchangeApproved", true));
        door.complete(
                "desk",
                number,
                "Task_AgreeProduct",
                Map.of("privateModel", "Lock X2", "privateColour", "white", "privatePromisedDay", day(days)));
        return number;
    }

    private String day(int daysAhead) {
        return LocalDate.parse(desk.today()).plusDays(daysAhead).toString();
    }

    private int move(String user, String number, Map<String, Object> news) {
        ResponseEntity<JsonNode> answer = door.post(user, "/api/replacements/" + number + "/promised-day", news);
        return answer.getStatusCode().value();
    }

    private Instant due(String number) {
        return FrontDoor.instant(promise(number).path("dueAt"));
    }

    private JsonNode promise(String number) {
        return door.promises(number).stream()
                .filter(promise -> promise.path("kind").asText().equals("REPLACEMENT_COMPLETION"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
