package io.aftersales.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions and results over REST, and the page of results. */
@IntegrationTest
class SurveysOverHttpTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Test
    @Requirement("SVY-07")
    void theOwnerPublishesQuestionsAndNobodyChangesThem() {
        ResponseEntity<JsonNode> published =
                csv("owner", "service,code,kind,text_en,text_zh\nINSTALLATION,SATISFACTION,RATING,All in all?,总体？\n");

        assertThat(published.getStatusCode().value()).isEqualTo(200);
        int version = Objects.requireNonNull(published.getBody())
                .get(0)
                .path("version")
                .asInt();
        assertThat(version).isGreaterThan(1);
        assertThatThrownBy(() -> database.sql("update survey_question set text_en = 'Worse?'")
                        .update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> database.sql("delete from questionnaire").update())
                .hasMessageContaining("never changes");
    }

    @Test
    void everyWrongLineIsToldInTheLanguageOfTheClient() {
        ResponseEntity<JsonNode> refused =
                csv("owner", "service,code,kind,text_en,text_zh\nREPAIR,SATISFACTION,RATING,,总体？\n");

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(refused.getBody())).contains("line 2: text_en");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "desk, /api/surveys/results, 403",
        "engineer, /api/surveys/results, 403",
        "manager, /api/surveys/results, 200",
        "owner, /api/surveys/results?groupBy=ENGINEER, 200",
        "manager, /api/surveys/results?period=2026-13, 400",
        "desk, /api/surveys/questionnaires, 200",
        "finance, /api/surveys/follow-ups/CL-20260101-000001, 403",
        "desk, /api/surveys/follow-ups/CL-20260101-000001, 404"
    })
    void whoReadsWhat(String user, String address, int status) {
        assertThat(http.withBasicAuth(user, user)
                        .getForEntity(address, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    @Test
    void onlyTheOwnerPublishes() {
        assertThat(csv("manager", "service,code\n").getStatusCode().value()).isEqualTo(403);
    }

    private ResponseEntity<JsonNode> csv(String user, String text) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
        return http.withBasicAuth(user, user)
                .postForEntity(
                        "/api/surveys/questionnaires/import",
                        new HttpEntity<>(text.getBytes(StandardCharsets.UTF_8), headers),
                        JsonNode.class);
    }
}
