package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.PRIVATE_NOTE;
import static io.aftersales.commitments.process.EscalationVariables.PROMISE_SETTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.Escalation.Settled;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/commitments/escalation.bpmn}. */
class EscalationTest extends EscalationWalks {

    private static final String SETTLED = "SubProcess_PromiseSettled";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/commitments/escalation.bpmn");

    EscalationTest() {
        super(ENGINE);
    }

    @Test
    void tellsTheFirstLevelAndWaitsForTheNext() {
        when(desk.escalate(PROMISE)).thenReturn(FIRST);

        Walk ladder = told();

        var order = inOrder(desk);
        order.verify(desk).breach(PROMISE);
        order.verify(desk).escalate(PROMISE);
        Task task = ladder.task("Task_TakeOverOverduePromise");
        assertThat(task.getPriority()).isEqualTo(80);
        assertThat(task.getDueDate()).isEqualTo(Date.from(DUE));
        assertThat(ENGINE.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("service-supervisors");
        assertThat(ladder.due("TimerEvent_NextLevelDue")).isEqualTo(Date.from(NEXT));
    }

    @Test
    void tellsTheLastLevelAndEndsWhenBothHaveTakenOver() {
        when(desk.escalate(PROMISE)).thenReturn(FIRST, LAST);
        Walk ladder = told();
        ladder.complete("Task_TakeOverOverduePromise", PRIVATE_NOTE.is("I call the customer now"));

        ladder.execute("TimerEvent_NextLevelDue").execute(ESCALATE);
        when(user.name()).thenReturn("manager");
        ladder.complete("Task_TakeOverOverduePromise");

        verify(desk).takeOver(PROMISE, 1, "supervisor", "I call the customer now");
        verify(desk).takeOver(PROMISE, 2, "manager", null);
        assertThat(ladder.visited()).contains("EndEvent_TopLevelTold", "EndEvent_PromiseTakenOver");
        assertThat(ladder.ended()).isTrue();
    }

    @Test
    void recordsTheLevelOfTheTaskAndNotTheHighestOne() {
        when(desk.escalate(PROMISE)).thenReturn(FIRST, LAST);
        Walk ladder = told();
        String first = ladder.task("Task_TakeOverOverduePromise").getId();
        ladder.execute("TimerEvent_NextLevelDue").execute(ESCALATE);

        ENGINE.getTaskService().complete(first);

        verify(desk).takeOver(PROMISE, 1, "supervisor", null);
        assertThat(ladder.task("Task_TakeOverOverduePromise").getPriority()).isEqualTo(85);
    }

    @Test
    void asksNobodyWhenThePromiseIsSettledAlready() {
        when(desk.escalate(PROMISE)).thenReturn(new Settled());

        Walk ladder = told();

        assertThat(ladder.visited()).contains("EndEvent_PromiseAlreadySettled");
        assertThat(ladder.ended()).isTrue();
    }

    @Test
    void endsWithTaskAndTimerWhenThePromiseIsSettled() {
        when(desk.escalate(PROMISE)).thenReturn(FIRST);
        Walk ladder = told();

        ladder.receive(PROMISE_SETTLED);

        assertThat(ladder.waitsAt()).containsOnly(SETTLED);
        assertThat(ladder.job(LADDER_ENDED).isSuspended()).isFalse();
        assertThat(ENGINE.getTaskService().createTaskQuery().count()).isZero();
        assertThat(ENGINE.getManagementService().createJobQuery().timers().count())
                .isZero();
        ladder.execute(LADDER_ENDED);
        assertThat(ladder.ended()).isTrue();
        verify(desk, never()).takeOver(any(), anyInt(), anyString(), any());
    }

    @Test
    void endsAlsoWhereItsStepHasComeToAStandstill() {
        Walk ladder = started();
        ENGINE.getManagementService().setJobRetries(ladder.job(ESCALATE).getId(), 0);

        instances().settled(SUBJECT, PROMISE);

        ladder.execute(LADDER_ENDED);
        assertThat(ladder.ended()).isTrue();
    }

    @Test
    void breachStaysOnRecordWhenTheLadderHasNoSuchLevel() {
        when(desk.escalate(PROMISE)).thenThrow(new IllegalStateException("no such level"));
        Walk ladder = started();

        assertThatThrownBy(() -> ladder.execute(ESCALATE)).hasMessageContaining("no such level");

        assertThat(ladder.visited()).contains("Task_RecordBreach").doesNotContain("Gateway_PromiseOpen");
        assertThat(ladder.job(ESCALATE)).isNotNull();
        verify(desk).breach(PROMISE);
    }
}
