package io.aftersales.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which flows an instance took, told from the times of its steps. */
class TakenWayTest {

    private static final BpmnModelInstance CHOICE = Bpmn.createExecutableProcess("choice")
            .startEvent("Start")
            .sequenceFlowId("toGateway")
            .exclusiveGateway("Gateway")
            .sequenceFlowId("toRepair")
            .userTask("Repair")
            .sequenceFlowId("back")
            .exclusiveGateway("Again")
            .sequenceFlowId("again")
            .connectTo("Gateway")
            .moveToNode("Gateway")
            .sequenceFlowId("toReplace")
            .userTask("Replace")
            .sequenceFlowId("toEnd")
            .endEvent("End")
            .done();

    @Test
    void onlyTheChosenWayIsMarked() {
        assertThat(TakenWay.of(CHOICE, List.of(step("Start", 0, 0), step("Gateway", 0, 0), step("Repair", 0, null))))
                .containsExactlyInAnyOrder("toGateway", "toRepair");
    }

    @Test
    void loopMarksBothWays() {
        assertThat(TakenWay.of(
                        CHOICE,
                        List.of(
                                step("Start", 0, 0),
                                step("Gateway", 0, 0),
                                step("Repair", 0, 50),
                                step("Again", 50, 50),
                                step("Gateway", 50, 50),
                                step("Replace", 50, 90),
                                step("End", 90, 90))))
                .containsExactlyInAnyOrder("toGateway", "toRepair", "back", "again", "toReplace", "toEnd");
    }

    @Test
    void cancelledStepWasNotLeftByItsFlow() {
        HistoricActivityInstance cancelled = step("Repair", 0, 50);
        when(cancelled.isCanceled()).thenReturn(true);

        assertThat(TakenWay.of(CHOICE, List.of(cancelled, step("Again", 50, 50))))
                .isEmpty();
    }

    @Test
    void parallelGatewayTakesAllItsWays() {
        BpmnModelInstance fork = Bpmn.createExecutableProcess("fork")
                .startEvent("Start")
                .sequenceFlowId("in")
                .parallelGateway("Fork")
                .sequenceFlowId("one")
                .userTask("One")
                .moveToNode("Fork")
                .sequenceFlowId("two")
                .userTask("Two")
                .done();

        assertThat(TakenWay.of(
                        fork,
                        List.of(step("Start", 0, 0), step("Fork", 0, 0), step("One", 0, null), step("Two", 7, null))))
                .containsExactlyInAnyOrder("in", "one", "two");
    }

    private static HistoricActivityInstance step(String activity, long started, @Nullable Integer ended) {
        HistoricActivityInstance step = mock(HistoricActivityInstance.class);
        when(step.getActivityId()).thenReturn(activity);
        when(step.getStartTime()).thenReturn(Date.from(Instant.ofEpochMilli(started)));
        when(step.getEndTime()).thenReturn(ended == null ? null : Date.from(Instant.ofEpochMilli(ended)));
        return step;
    }
}
