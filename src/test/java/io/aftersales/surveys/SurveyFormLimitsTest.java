package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms let people type just as much as is taken. */
class SurveyFormLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "follow-up-customer, privateText1, " + AnswerCheck.TEXT_LENGTH,
        "follow-up-customer, privateText2, " + AnswerCheck.TEXT_LENGTH,
        "follow-up-customer, privateProblem, " + AnswerCheck.PROBLEM_LENGTH,
        "follow-up-customer, privateNote, " + FollowUpDesk.NOTE_LENGTH,
        "ask-about-hand-over, privateNote, " + FollowUpDesk.NOTE_LENGTH,
        "settle-problem, privateRemedyText, " + ProblemDesk.TEXT_LENGTH,
        "carry-out-measure, privateReport, " + ImprovementMeasures.TEXT_LENGTH,
        "judge-effect, privateConclusion, " + ImprovementMeasures.TEXT_LENGTH
    })
    void aFormTakesAsMuchAsTheServer(String form, String key, int limit) throws IOException {
        assertThat(field(form, key).path("validate").path("maxLength").asInt()).isEqualTo(limit);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "follow-up-customer, contactResult, ContactResult",
        "follow-up-customer, privateContactChannel, AnsweredVia",
        "ask-about-hand-over, privateEarlyResult, EarlyResult",
        "settle-problem, privateRemedy, Remedy",
        "judge-effect, privateJudgement, Judgement"
    })
    void aChoiceOffersWhatTheServerKnows(String form, String key, String type) throws Exception {
        List<String> known = Arrays.stream(
                        Class.forName("io.aftersales.surveys." + type).getEnumConstants())
                .map(String::valueOf)
                .filter(name -> !name.equals("PORTAL"))
                .toList();

        assertThat(field(form, key).path("values").findValuesAsText("value"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void thereIsAFieldForEveryQuestionThatASurveyMayHave() throws IOException {
        List<String> keys = components("follow-up-customer").findValuesAsText("key");

        assertThat(keys.stream().filter(key -> key.startsWith("privateRating")))
                .hasSize(QuestionnaireCheck.MOST_RATINGS);
        assertThat(keys.stream().filter(key -> key.startsWith("privateText"))).hasSize(QuestionnaireCheck.MOST_TEXTS);
    }

    private static JsonNode field(String form, String key) throws IOException {
        return StreamSupport.stream(components(form).spliterator(), false)
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode components(String form) throws IOException {
        String resource = "/forms/surveys/" + form + ".form";
        try (InputStream source =
                Objects.requireNonNull(SurveyFormLimitsTest.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(source).path("components");
        }
    }
}
