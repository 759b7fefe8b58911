package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a weak rating to a measure, and to what it brought. */
@IntegrationTest
class MeasureJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void door() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"SVY-11", "RPR-28"})
    void aMeasureIsSetCarriedOutAndJudgedByItsEffect() {
        ResponseEntity<JsonNode> planned = door.post("manager", "/api/surveys/measures", draft());
        assertThat(planned.getStatusCode().value()).as("%s", planned.getBody()).isEqualTo(200);
        String number = FrontDoor.body(planned).path("measure").path("number").asText();

        door.complete("quality", number, "Task_CarryOutMeasure", Map.of("privateReport", "Two days of training"));
        door.advanceTo(checkOn().atTime(1, 0).atZone(ZONE).toInstant());
        door.complete(
                "manager",
                number,
                "Task_JudgeEffect",
                Map.of("privateJudgement", "NOT_EFFECTIVE", "privateConclusion", "Look at the parts"));

        JsonNode measure = FrontDoor.elements(door.get("owner", "/api/surveys/measures")).stream()
                .map(view -> view.path("measure"))
                .filter(view -> view.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(measure.path("report").asText()).isEqualTo("Two days of training");
        assertThat(measure.path("judgement").asText()).isEqualTo("NOT_EFFECTIVE");
        assertThat(database.sql("select measure from improvement_measure where number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .doesNotContain("Train");
    }

    @Test
    void everythingThatIsWrongIsNamedAndOnlyManagersSetMeasures() {
        Map<String, Object> wrong = draft();
        wrong.put("question", "NOBODY_ASKS");
        wrong.put("periodAfter", "2020-Q3");
        wrong.put("staffGroup", "nobody");
        wrong.put("checkOn", "2020-01-01");

        ResponseEntity<JsonNode> refused = door.post("manager", "/api/surveys/measures", wrong);

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(refused.getBody())).contains("question", "periodAfter", "staffGroup", "checkOn");
        assertThat(door.post("desk", "/api/surveys/measures", draft())
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private Map<String, Object> draft() {
        Map<String, Object> draft = new HashMap<>();
        draft.put("service", "REPAIR");
        draft.put("question", "QUALITY");
        draft.put("periodBefore", month().minusMonths(1).toString());
        draft.put("periodAfter", month().toString());
        draft.put("measure", "Train the engineers");
        draft.put("staffGroup", "quality-inspectors");
        draft.put("checkOn", checkOn().toString());
        return draft;
    }

    private LocalDate checkOn() {
        return month().plusMonths(1).atDay(1);
    }

    private YearMonth month() {
        return YearMonth.from(door.now().atZone(ZONE));
    }
}
