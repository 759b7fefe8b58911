package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What a customer told in his follow-up is settled promptly: within two working days. */
@IntegrationTest
class ProblemSettlementJourneyTest {

    private static final String SETTLE = "Task_SettleProblem";

    @Autowired
    private TestRestTemplate http;

    @Test
    @Requirement("SVY-09")
    void aProblemIsPromisedToBeSettledAndItsTaskIsDueThen() {
        FrontDoor door = new FrontDoor(http);
        String number = door.submit(Papers.repair());
        door.complete("desk", number, "Task_ContactCustomer", Papers.reached("REMOTE_GUIDANCE"));
        door.complete("desk", number, "Task_TriageClaim", Papers.triage("REMOTE_GUIDANCE"));
        door.complete("desk", number, "Task_GuideCustomer", Papers.guided());
        door.complete(
                "desk",
                number,
                "Task_FollowUpCustomer",
                Map.of(
                        "contactResult", "ANSWERED",
                        "privateContactChannel", "PHONE",
                        "privateRating1", "1",
                        "privateProblem", "It jams again"));

        JsonNode promise = settlement(door, number);
        Instant due = FrontDoor.instant(promise.path("dueAt"));
        assertThat(promise.path("status").asText()).isEqualTo("RUNNING");
        assertThat(day(due))
                .isEqualTo(LocalDate.parse(door.get(
                                "desk",
                                "/api/calendar/due?workingDays=2&from="
                                        + day(FrontDoor.instant(promise.path("startedAt"))))
                        .path("due")
                        .asText()));
        assertThat(FrontDoor.engineInstant(door.task("desk", number, SETTLE).path("due")))
                .isEqualTo(due);

        door.complete(
                "desk", number, SETTLE, Map.of("privateRemedy", "EXPLAINED", "privateRemedyText", "It has to settle"));

        assertThat(settlement(door, number).path("status").asText()).isEqualTo("MET");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));
    }

    private static JsonNode settlement(FrontDoor door, String number) {
        return door.promises(number).stream()
                .filter(promise -> promise.path("kind").asText().equals("PROBLEM_SETTLEMENT"))
                .findFirst()
                .orElseThrow();
    }
}
