package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
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
        ResponseEntity<JsonNode> planned = door.post("manager", "/api/surveys/measures", MeasureDrafts.of(door.now()));
        assertThat(planned.getStatusCode().value()).as("%s", planned.getBody()).isEqualTo(200);
        String number = FrontDoor.body(planned).path("measure").path("number").asText();

        door.complete("quality", number, "Task_CarryOutMeasure", Map.of("privateReport", "Two days of training"));
        door.advanceTo(MeasureDrafts.judgedAt(door.now()));
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
        Map<String, Object> wrong = MeasureDrafts.of(door.now());
        wrong.put("question", "NOBODY_ASKS");
        wrong.put("periodAfter", "2020-Q3");
        wrong.put("staffGroup", "nobody");
        wrong.put("checkOn", "2020-01-01");

        ResponseEntity<JsonNode> refused = door.post("manager", "/api/surveys/measures", wrong);

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(refused.getBody())).contains("question", "periodAfter", "staffGroup", "checkOn");
        assertThat(door.post("desk", "/api/surveys/measures", MeasureDrafts.of(door.now()))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }
}
