package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions that the process owner keeps. */
class QuestionnairesTest {

    private static final String CSV = """
            service,code,kind,text_en,text_zh
            REPAIR,SATISFACTION,RATING,"All in all, satisfied?",总体满意吗？
            REPAIR,QUALITY,RATING,Quality?,质量？
            GUIDANCE,SATISFACTION,RATING,Helped?,有帮助吗？
            """;

    private final QuestionnairesInMemory store = new QuestionnairesInMemory();
    private final Questionnaires questionnaires = new Questionnaires(store, new MovingClock("2026-11-23T02:00:00Z"));

    @Test
    @Requirement("SVY-07")
    void everyChangeIsAVersionAndTheEarlierOnesStay() {
        questionnaires.publish(SurveyOffice.questions("REPAIR"), "owner");

        List<Questionnaire> next = questionnaires.importCsv(CSV, "owner");

        assertThat(next).extracting(Questionnaire::version).containsExactly(2, 1);
        assertThat(questionnaires.get(SurveyedService.REPAIR, 1).questions()).hasSize(3);
        assertThat(questionnaires.current(SurveyedService.REPAIR).questions())
                .extracting(Question::textEn)
                .containsExactly("All in all, satisfied?", "Quality?");
    }

    @Test
    void theSameQuestionsAreNoNewVersion() {
        questionnaires.importCsv(CSV, "owner");
        questionnaires.importCsv("\uFEFF" + CSV, "owner");

        assertThat(questionnaires.list()).hasSize(2);
    }

    @Test
    void oneWrongLinePublishesNothingAndEveryOneIsTold() {
        assertThat(SurveyOffice.fields(() ->
                        questionnaires.importCsv(CSV + "REPAIR,quality 2,STARS,,质量？\nHAIRCUT,X,TEXT,a,b\n", "owner")))
                .containsExactlyInAnyOrder("line 5: code", "line 5: kind", "line 5: text_en", "line 6: service");
        assertThat(store.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "service,code\n",
                "service,code,kind,text_en,text_zh\n",
                "service,code,kind,text_en,text_zh\n\"x"
            })
    void whatIsNoListIsRefused(String csv) {
        assertThat(SurveyOffice.fields(() -> questionnaires.importCsv(csv, "owner")))
                .containsExactly("csv");
    }

    @Test
    void everySurveyAsksForTheOverallRatingAndEachCodeOnce() {
        assertThat(SurveyOffice.fields(() -> publish(question("QUALITY", "RATING"))))
                .containsExactly("questions");
        assertThat(SurveyOffice.fields(() -> publish(question("SATISFACTION", "TEXT"))))
                .containsExactly("questions");
        assertThat(SurveyOffice.fields(() ->
                        publish(question("SATISFACTION", "RATING"), question("Q", "RATING"), question("q", "TEXT"))))
                .containsExactly("questions");
    }

    @ParameterizedTest(name = "{0} ratings, {1} texts: {2}")
    @CsvSource({"6, 2, true", "7, 2, false", "6, 3, false"})
    void aSurveyIsNoLongerThanItsForm(int ratings, int texts, boolean taken) {
        List<QuestionnaireDraft.QuestionDraft> questions = new ArrayList<>();
        questions.add(question("SATISFACTION", "RATING"));
        IntStream.range(1, ratings).forEach(number -> questions.add(question("R" + number, "RATING")));
        IntStream.range(0, texts).forEach(number -> questions.add(question("T" + number, "TEXT")));

        if (taken) {
            assertThat(publish(questions.toArray(new QuestionnaireDraft.QuestionDraft[0]))
                            .questions())
                    .hasSize(ratings + texts);
        } else {
            assertThat(SurveyOffice.fields(() -> publish(questions.toArray(new QuestionnaireDraft.QuestionDraft[0]))))
                    .containsExactly("questions");
        }
    }

    private Questionnaire publish(QuestionnaireDraft.QuestionDraft... questions) {
        return questionnaires.publish(new QuestionnaireDraft("REPAIR", List.of(questions)), "owner");
    }

    private static QuestionnaireDraft.QuestionDraft question(String code, String kind) {
        return new QuestionnaireDraft.QuestionDraft(code, kind, "Question", "问题");
    }
}
