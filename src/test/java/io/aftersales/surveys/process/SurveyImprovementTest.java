package io.aftersales.surveys.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.engine.CurrentUser;
import io.aftersales.surveys.ImprovementMeasures;
import io.aftersales.surveys.MeasureEffect;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/surveys/survey-improvement.bpmn}. */
@Deployment(resources = "processes/surveys/survey-improvement.bpmn")
class SurveyImprovementTest {

    private static final String NUMBER = "IM-000001";
    private static final Instant CHECK_AT = Instant.parse("2027-04-01T16:00:00Z");

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/surveys/survey-improvement.bpmn");

    private final ImprovementMeasures measures = mock(ImprovementMeasures.class);

    @Test
    @Requirement({"SVY-11", "RPR-28"})
    void aMeasureIsCarriedOutAndItsEffectJudged() {
        CurrentUser user = mock(CurrentUser.class);
        when(user.name()).thenReturn("quality");
        when(measures.effect(NUMBER)).thenReturn(new MeasureEffect(380L, 420L));
        Mocks.register("recordMeasureReportDelegate", new RecordMeasureReportDelegate(measures, user));
        Mocks.register("measureEffectDelegate", new MeasureEffectDelegate(measures));
        Mocks.register("recordJudgementDelegate", new RecordJudgementDelegate(measures, user));
        Walk measure = Walk.start(
                ENGINE,
                "survey-improvement",
                NUMBER,
                MeasureVariables.MEASURE_NUMBER.is(NUMBER),
                MeasureVariables.RESPONSIBLE_GROUP.is("quality-inspectors"),
                MeasureVariables.CHECK_AT.is(CHECK_AT.toString()));
        assertThat(measure.task("Task_CarryOutMeasure").getDueDate()).isEqualTo(Date.from(CHECK_AT));

        measure.complete("Task_CarryOutMeasure", MeasureVariables.REPORT.is("Two days of training"));
        assertThat(measure.due("TimerEvent_CheckTimeCome")).isEqualTo(Date.from(CHECK_AT));
        measure.execute("TimerEvent_CheckTimeCome");
        assertThat(measure.variable("effect")).isEqualTo("3.80 → 4.20 (+0.40)");
        measure.complete(
                "Task_JudgeEffect",
                MeasureVariables.JUDGEMENT.is("EFFECTIVE"),
                MeasureVariables.CONCLUSION.is("Training helps"));

        verify(measures).carryOut(NUMBER, "Two days of training", "quality");
        verify(measures).judge(NUMBER, "EFFECTIVE", "Training helps", "quality");
        assertThat(measure.visited()).contains("EndEvent_EffectJudged");
        assertThat(measure.ended()).isTrue();
        assertThat(ENGINE.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .noneMatch(variable -> variable.getName().startsWith("private"));
    }

    @Test
    @Requirement("SVY-11")
    void whatWasNotCarriedOutIsJudgedOnItsDayAllTheSame() {
        when(measures.effect(NUMBER)).thenReturn(new MeasureEffect(380L, null));
        Mocks.register("measureEffectDelegate", new MeasureEffectDelegate(measures));
        Walk measure = Walk.start(
                ENGINE,
                "survey-improvement",
                NUMBER,
                MeasureVariables.MEASURE_NUMBER.is(NUMBER),
                MeasureVariables.RESPONSIBLE_GROUP.is("quality-inspectors"),
                MeasureVariables.CHECK_AT.is(CHECK_AT.toString()));
        assertThat(measure.due("BoundaryEvent_NotCarriedOutInTime")).isEqualTo(Date.from(CHECK_AT));

        measure.execute("BoundaryEvent_NotCarriedOutInTime");

        assertThat(measure.task("Task_JudgeEffect").getAssignee()).isNull();
        assertThat(measure.visited()).doesNotContain("Task_RecordMeasureReport");
    }

    @Test
    void theFacadeStartsItWithItsNumberAsKey() {
        new EngineMeasureProcess(ENGINE.getRuntimeService(), ENGINE.getIdentityService())
                .start(NUMBER, "engineers", CHECK_AT);

        assertThat(ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(NUMBER, "survey-improvement")
                        .count())
                .isEqualTo(1);
    }
}
