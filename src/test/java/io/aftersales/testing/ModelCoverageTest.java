package io.aftersales.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;

import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Proves that the coverage of models is exact, and that the engine for model tests can do what production can. */
@Deployment(resources = {"models/walk-sample.bpmn", "models/walk-sample.dmn"})
class ModelCoverageTest {

    private static final Map.Entry<String, Object> LATE_AT = Map.entry("lateAt", "2026-09-18T10:00:00");

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    private final ModelCoverage coverage = new ModelCoverage(ENGINE, "models/walk-sample.bpmn");

    @BeforeEach
    void forget() {
        coverage.forget();
    }

    @Test
    void missesTheFlowsThatNoTokenWentAlongThoughTheirNodesWereVisited() {
        Walk straight = walk();
        straight.execute("BoundaryEvent_Late").complete("Task_Decide", Map.entry("wait", false));

        coverage.remember();

        assertThat(straight.ended()).isTrue();
        assertThat(coverage.missing())
                .containsExactly(
                        "Event_Answered",
                        "Event_Silence",
                        "Flow_Answered",
                        "Flow_AnsweredEnd",
                        "Flow_Silence",
                        "Flow_SilenceEnd",
                        "Flow_WaitYes",
                        "Gateway_Answer");
    }

    @Test
    void missesNothingWhenEveryWayWasGone() {
        walk().execute("BoundaryEvent_Late").complete("Task_Decide", Map.entry("wait", false));
        walk().complete("Task_Decide", Map.entry("wait", true)).receive("sample.answered");
        walk().complete("Task_Decide", Map.entry("wait", true)).execute("Event_Silence");

        coverage.remember();

        assertThat(coverage.missing()).isEmpty();
    }

    @Test
    void doesNotCountWhatWasRolledBack() {
        Walk walk = walk();
        assertThatThrownBy(() -> walk.complete("Task_Decide")).hasMessageContaining("wait");

        coverage.remember();

        assertThat(coverage.missing()).contains("Flow_Decided").doesNotContain("Flow_Asked");
    }

    @Test
    void namesTheStepsThatAreThereWhenTheOneAskedForIsNot() {
        Walk walk = walk();

        assertThatThrownBy(() -> walk.complete("Task_Other"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Task_Decide");
        assertThat(walk.waitsAt()).contains("Task_Decide");
    }

    @Test
    void evaluatesDecisionTables() {
        var decision = ENGINE.getDecisionService();

        assertThat(decision.evaluateDecisionTableByKey("walk-sample-table", Map.of("hours", 24L))
                        .getSingleResult()
                        .<Boolean>getEntry("late"))
                .isFalse();
        assertThat(decision.evaluateDecisionTableByKey("walk-sample-table", Map.of("hours", 25L))
                        .getSingleResult()
                        .<Boolean>getEntry("late"))
                .isTrue();
    }

    @Test
    void refusesAModelWithoutTimeToLive() {
        var model = Bpmn.createExecutableProcess("no-time-to-live")
                .camundaHistoryTimeToLive(null)
                .startEvent()
                .done();

        assertThatThrownBy(() -> repositoryService()
                        .createDeployment()
                        .addModelInstance("no-time-to-live.bpmn", model)
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("historyTimeToLive");
    }

    private static Walk walk() {
        return Walk.start(ENGINE, "walk-sample", "CL-20260918-000001", LATE_AT);
    }
}
