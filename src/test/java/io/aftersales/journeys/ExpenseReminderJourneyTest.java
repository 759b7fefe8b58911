package io.aftersales.journeys;

import static io.aftersales.journeys.ExpenseBench.application;
import static io.aftersales.journeys.ExpenseBench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What an engineer is told who does not hand in his expenses. */
@IntegrationTest
class ExpenseReminderJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Test
    @Requirement({"T09", "EXP-06"})
    void theEngineerIsRemindedThreeTimesOnThreeDays() {
        FrontDoor door = new FrontDoor(http);
        ExpenseBench bench = new ExpenseBench(door, http, beans);
        String claim = bench.served();
        String number = ok(door.post("engineer", ExpenseBench.ADDRESS + "/preview", application(claim)))
                .path("number")
                .asText();
        JsonNode promise = promise(door, number);
        LocalDate served = LocalDate.ofInstant(FrontDoor.instant(promise.path("startedAt")), ZONE);
        LocalDate lastDay = LocalDate.ofInstant(FrontDoor.instant(promise.path("dueAt")), ZONE);

        for (LocalDate day : List.of(served.plusDays(20), served.plusDays(27), lastDay)) {
            door.advanceTo(day.atTime(9, 0, 1).atZone(ZONE).toInstant());
        }

        assertThat(door.letters(number))
                .filteredOn(letter -> letter.startsWith("expense-"))
                .containsExactly("expense-window-opened", "expense-reminder", "expense-reminder", "expense-last-day");
        assertThat(FrontDoor.events(promise(door, number))).containsExactly("PROMISED", "WARNED");
    }

    private static JsonNode promise(FrontDoor door, String number) {
        return FrontDoor.elements(door.get("auditor", "/api/commitments?subject=" + number))
                .get(0);
    }
}
