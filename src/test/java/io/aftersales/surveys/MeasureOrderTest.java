package io.aftersales.surveys;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.staff.ColleaguesInMemory;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an effect is compared with comes before it, and both before the judgement. */
class MeasureOrderTest {

    private final MeasureStore store = mock(MeasureStore.class);
    private final Questionnaires questionnaires = mock(Questionnaires.class);
    private final ImprovementMeasures measures = new ImprovementMeasures(
            store,
            questionnaires,
            mock(SurveyResults.class),
            mock(MeasureProcess.class),
            new ColleaguesInMemory(Map.of()),
            new MovingClock("2026-11-23T02:00:00Z"));

    @BeforeEach
    void asksForQuality() {
        Question asked = mock(Question.class);
        when(asked.kind()).thenReturn(QuestionKind.RATING);
        when(asked.code()).thenReturn("QUALITY");
        Questionnaire questionnaire = mock(Questionnaire.class);
        when(questionnaire.questions()).thenReturn(List.of(asked));
        when(questionnaires.current(any())).thenReturn(questionnaire);
        when(store.nextNumber()).thenReturn("IM-20261123-000001");
    }

    @ParameterizedTest
    @Requirement("SVY-11")
    @CsvSource({
        "2026-Q4, 2026-Q4, 2027-01-01, periodAfter surveys.measure.period",
        "2027-Q1, 2026-Q4, 2027-04-01, periodAfter surveys.measure.period",
        "2026,    2026-Q4, 2027-01-01, periodAfter surveys.measure.period",
        "2026-08, 2026-10, 2026-12-01, periodAfter surveys.measure.over",
        "2026-10, 2026-11, 2026-11-30, checkOn surveys.measure.checkOn",
        "2026-10, 2026-11, 2026-11-23, checkOn surveys.measure.checkOn",
        "2026-Q3, 2027-Q1, 2026-11-24, checkOn surveys.measure.checkOn"
    })
    void whatCouldShowNoEffectIsRefused(String before, String after, String checkOn, String problem) {
        assertThat(wrongFields(() -> measures.plan(draft(before, after, checkOn), "manager")))
                .containsExactly(problem);
    }

    @Test
    @Requirement("SVY-11")
    void thePresentPeriodMayBeTheOneInWhichItWorks() {
        measures.plan(draft("2026-10", "2026-11", "2026-12-01"), "manager");

        verify(store).add(any());
    }

    private static MeasureDraft draft(String before, String after, String checkOn) {
        return new MeasureDraft("REPAIR", "QUALITY", before, after, "Train", "quality-inspectors", checkOn);
    }
}
