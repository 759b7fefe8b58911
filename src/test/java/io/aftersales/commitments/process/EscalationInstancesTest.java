package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.CASE_NUMBER;
import static io.aftersales.commitments.process.EscalationVariables.COMMITMENT_ID;
import static io.aftersales.commitments.process.EscalationVariables.ESCALATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ladders of a promise are started and ended, those that another model called included. */
class EscalationInstancesTest extends EscalationWalks {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    EscalationInstancesTest() {
        super(ENGINE);
    }

    @Test
    void settlingEndsTheLaddersStartedAloneAndTheCalledOnes() {
        when(desk.escalate(PROMISE)).thenReturn(FIRST);
        EscalationInstances instances = instances();
        Walk caller = caller();
        Walk called = caller.called(ESCALATION).execute(ESCALATE);
        Walk ofAnotherPromise = Walk.start(
                ENGINE,
                ESCALATION,
                SUBJECT,
                COMMITMENT_ID.is("00000000-0000-0000-0000-00000000000b"),
                CASE_NUMBER.is(SUBJECT));
        Walk alone = started();

        instances.settled(SUBJECT, PROMISE);
        instances.settled(SUBJECT, PROMISE);

        assertThat(caller.waitsAt()).contains("Call_Escalation");
        alone.execute(LADDER_ENDED);
        called.execute(LADDER_ENDED);
        assertThat(alone.ended()).isTrue();
        assertThat(called.ended()).isTrue();
        assertThat(caller.waitsAt()).contains("Task_ContactCustomer").doesNotContain("Call_Escalation");
        assertThat(ofAnotherPromise.job(ESCALATE).getRetries()).isPositive();
    }

    @ParameterizedTest(name = "at level {0}")
    @ValueSource(ints = {1, 2})
    void aStepOfTheCallerThatSettlesThePromiseEndsItsLadderAndTheCallerGoesOn(int level) {
        Walk caller = settling(false);
        Walk ladder = toldUpTo(level, caller.called(ESCALATION));

        caller.complete("Task_Acknowledge");

        assertThat(takeOverTasks()).isZero();
        assertThat(caller.waitsAt()).contains("Task_Classify", "Call_Escalation");
        ladder.execute(LADDER_ENDED);
        assertThat(ladder.ended()).isTrue();
        assertThat(caller.visited()).contains("EndEvent_Escalated");
        assertThat(caller.waitsAt()).contains("Task_Classify").doesNotContain("Call_Escalation");
        caller.complete("Task_Classify");
        assertThat(caller.ended()).isTrue();
        assertNothingIsLeft();
    }

    @ParameterizedTest(name = "at level {0}")
    @ValueSource(ints = {1, 2})
    void aCallerThatTerminatesAfterItHasSettledThePromiseLeavesNothing(int level) {
        Walk caller = settling(true);
        Walk ladder = toldUpTo(level, caller.called(ESCALATION));

        caller.complete("Task_Acknowledge");

        assertThat(caller.ended()).isTrue();
        assertThat(ladder.ended()).isTrue();
        assertNothingIsLeft();
    }

    @Test
    void aLadderThatOnlyWaitsForPeopleIsFollowedByAnother() {
        when(desk.escalate(PROMISE)).thenReturn(LAST);
        EscalationInstances instances = instances();
        instances.start(SUBJECT, PROMISE);
        runTheOnlyJob();

        instances.start(SUBJECT, PROMISE);

        assertThat(standalone()).isEqualTo(2);
    }

    @Test
    void aLadderAtAStandstillGetsOneMoreTryInsteadOfAnotherOneBesideIt() {
        when(desk.escalate(PROMISE)).thenReturn(LAST);
        EscalationInstances instances = instances();
        assertThat(instances.start(SUBJECT, PROMISE)).isTrue();
        assertThat(instances.start(SUBJECT, PROMISE)).as("on its way").isFalse();
        Job job = ENGINE.getManagementService().createJobQuery().singleResult();
        ENGINE.getManagementService().setJobRetries(job.getId(), 0);

        assertThat(instances.start(SUBJECT, PROMISE)).as("out of retries").isTrue();

        assertThat(standalone()).isEqualTo(1);
        assertThat(ENGINE.getManagementService().createJobQuery().singleResult().getRetries())
                .isEqualTo(1);
    }

    private static void runTheOnlyJob() {
        ENGINE.getManagementService()
                .executeJob(ENGINE.getManagementService()
                        .createJobQuery()
                        .singleResult()
                        .getId());
    }

    /** A model whose own step settles the promise, and which then goes on, or terminates. */
    private Walk settling(boolean terminating) {
        Mocks.register("settleDelegate", (JavaDelegate)
                execution -> instances().settled(execution.getProcessBusinessKey(), PROMISE));
        var settled = Bpmn.createExecutableProcess("settling")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("Gateway_Fork")
                .callActivity("Call_Escalation")
                .calledElement(ESCALATION)
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaIn("commitmentId", "commitmentId")
                .camundaIn("caseNumber", "caseNumber")
                .endEvent("EndEvent_Escalated")
                .moveToNode("Gateway_Fork")
                .userTask("Task_Acknowledge")
                .serviceTask("Task_Settle")
                .camundaDelegateExpression("${settleDelegate}");
        ENGINE.manageDeployment(ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "settling.bpmn",
                        terminating
                                ? terminated(settled.endEvent("EndEvent_Over").done())
                                : settled.userTask("Task_Classify").endEvent().done())
                .deploy());
        return Walk.start(ENGINE, "settling", SUBJECT, COMMITMENT_ID.is(PROMISE.toString()), CASE_NUMBER.is(SUBJECT));
    }

    private static BpmnModelInstance terminated(BpmnModelInstance model) {
        EndEvent end = model.getModelElementById("EndEvent_Over");
        end.getEventDefinitions().add(model.newInstance(TerminateEventDefinition.class));
        return model;
    }

    private Walk toldUpTo(int level, Walk ladder) {
        when(desk.escalate(PROMISE)).thenReturn(FIRST, LAST);
        ladder.execute(ESCALATE);
        if (level == 2) {
            ladder.execute("TimerEvent_NextLevelDue").execute(ESCALATE);
        }
        assertThat(takeOverTasks()).isEqualTo(level);
        return ladder;
    }

    private static long takeOverTasks() {
        return ENGINE.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_TakeOverOverduePromise")
                .count();
    }

    private static void assertNothingIsLeft() {
        assertThat(ENGINE.getRuntimeService().createExecutionQuery().count()).isZero();
        assertThat(ENGINE.getRuntimeService().createEventSubscriptionQuery().count())
                .isZero();
        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
        assertThat(ENGINE.getTaskService().createTaskQuery().count()).isZero();
    }

    private static long standalone() {
        return ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ESCALATION)
                .rootProcessInstances()
                .count();
    }
}
