package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.CASE_NUMBER;
import static io.aftersales.commitments.process.EscalationVariables.COMMITMENT_ID;
import static io.aftersales.commitments.process.EscalationVariables.ESCALATION;
import static io.aftersales.commitments.process.EscalationVariables.PRIVATE_NOTE;
import static io.aftersales.commitments.process.EscalationVariables.PROMISE_SETTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.Escalation.Settled;
import io.aftersales.commitments.Escalation.Told;
import io.aftersales.commitments.EscalationDesk;
import io.aftersales.engine.CurrentUser;
import io.aftersales.staff.Colleagues;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every path of {@code processes/commitments/escalation.bpmn}. */
@Deployment(resources = "processes/commitments/escalation.bpmn")
class EscalationTest {

    private static final String SUBJECT = "CL-20261123-000001";
    private static final String ESCALATE = "Task_EscalatePromise";
    private static final String LADDER_ENDED = "EndEvent_LadderEnded";
    private static final String SETTLED = "SubProcess_PromiseSettled";
    private static final UUID PROMISE = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final Instant DUE = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final Instant NEXT = Instant.parse("2026-11-24T06:00:00.123Z");
    private static final Told FIRST = new Told(1, "service-supervisors", 80, DUE, Optional.of(NEXT));
    private static final Told LAST = new Told(2, "service-managers", 85, DUE, Optional.empty());

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/commitments/escalation.bpmn");

    private final EscalationDesk desk = mock(EscalationDesk.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final Colleagues staff = mock(Colleagues.class);

    @BeforeEach
    void registerSteps() {
        Mocks.register("recordBreachDelegate", new RecordBreachDelegate(desk));
        Mocks.register("escalatePromiseDelegate", new EscalatePromiseDelegate(desk));
        Mocks.register("recordTakeoverDelegate", new RecordTakeoverDelegate(desk, user, staff));
        when(user.name()).thenReturn("supervisor");
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
    void whoTakesOverGetsTheOpenTasksOfTheCaller() {
        when(desk.escalate(PROMISE)).thenReturn(LAST);
        Walk caller = caller();

        caller.called(ESCALATION).execute(ESCALATE).complete("Task_TakeOverOverduePromise");

        assertThat(caller.task("Task_ContactCustomer").getAssignee()).isEqualTo("supervisor");
        assertThat(caller.task("Task_OrderPart").getAssignee()).as("claimed").isEqualTo("supervisor");
        assertThat(caller.task("Task_SignReport").getAssignee()).as("personal").isEqualTo("engineer");
    }

    @Test
    @Requirement({"BUD-06", "F26"})
    void theSupervisionGroupIsToldAndTheTasksOfTheCaseStayWithTheirGroups() {
        when(desk.escalate(PROMISE)).thenReturn(new Told(2, "expense-oversight", 85, DUE, Optional.empty()));
        when(user.name()).thenReturn("oversight");
        when(staff.isMember("oversight", "expense-oversight")).thenReturn(true);
        Walk caller = caller();

        caller.called(ESCALATION).execute(ESCALATE).complete("Task_TakeOverOverduePromise");

        verify(desk).takeOver(PROMISE, 2, "oversight", null);
        assertThat(caller.task("Task_ContactCustomer").getAssignee()).isNull();
        assertThat(caller.task("Task_OrderPart").getAssignee()).isEqualTo("desk");
    }

    @Test
    void whoTakesOverInALadderStartedAloneGetsTheOpenTasksOfTheCaseToo() {
        when(desk.escalate(PROMISE)).thenReturn(LAST);
        Walk caller = caller();
        Walk other = Walk.start(ENGINE, "caller", "CL-2", COMMITMENT_ID.is(PROMISE.toString()), CASE_NUMBER.is("CL-2"));
        caller.called(ESCALATION).execute(ESCALATE);
        Walk alone = told();

        alone.complete("Task_TakeOverOverduePromise");

        assertThat(caller.task("Task_ContactCustomer").getAssignee()).isEqualTo("supervisor");
        assertThat(other.task("Task_ContactCustomer").getAssignee())
                .as("of another case")
                .isNull();
        assertThat(caller.called(ESCALATION).task("Task_TakeOverOverduePromise").getAssignee())
                .as("of another promise")
                .isNull();
    }

    @Test
    void anAutomaticStepTakesNoTasks() {
        when(desk.escalate(PROMISE)).thenReturn(LAST);
        when(user.name()).thenReturn(CurrentUser.SYSTEM);
        Walk caller = caller();

        caller.called(ESCALATION).execute(ESCALATE).complete("Task_TakeOverOverduePromise");

        assertThat(caller.task("Task_ContactCustomer").getAssignee()).isNull();
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
    void breachStaysOnRecordWhenTheLadderHasNoSuchLevel() {
        when(desk.escalate(PROMISE)).thenThrow(new IllegalStateException("no such level"));
        Walk ladder = started();

        assertThatThrownBy(() -> ladder.execute(ESCALATE)).hasMessageContaining("no such level");

        assertThat(ladder.visited()).contains("Task_RecordBreach").doesNotContain("Gateway_PromiseOpen");
        assertThat(ladder.job(ESCALATE)).isNotNull();
        verify(desk).breach(PROMISE);
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

    private static EscalationInstances instances() {
        return new EscalationInstances(
                ENGINE.getRuntimeService(), ENGINE.getManagementService(), ENGINE.getIdentityService());
    }

    private static void runTheOnlyJob() {
        ENGINE.getManagementService()
                .executeJob(ENGINE.getManagementService()
                        .createJobQuery()
                        .singleResult()
                        .getId());
    }

    /** A ladder whose first step is done. */
    private static Walk told() {
        return started().execute(ESCALATE);
    }

    private static Walk started() {
        return Walk.start(ENGINE, ESCALATION, SUBJECT, COMMITMENT_ID.is(PROMISE.toString()), CASE_NUMBER.is(SUBJECT));
    }

    private static Walk caller() {
        ENGINE.manageDeployment(ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "caller.bpmn",
                        Bpmn.createExecutableProcess("caller")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .parallelGateway("Gateway_Fork")
                                .userTask("Task_ContactCustomer")
                                .endEvent()
                                .moveToNode("Gateway_Fork")
                                .userTask("Task_OrderPart")
                                .camundaCandidateGroups("service-desk")
                                .camundaAssignee("desk")
                                .endEvent()
                                .moveToNode("Gateway_Fork")
                                .userTask("Task_SignReport")
                                .camundaAssignee("engineer")
                                .endEvent()
                                .moveToNode("Gateway_Fork")
                                .callActivity("Call_Escalation")
                                .calledElement(ESCALATION)
                                .camundaInBusinessKey("#{execution.processBusinessKey}")
                                .camundaIn("commitmentId", "commitmentId")
                                .camundaIn("caseNumber", "caseNumber")
                                .endEvent()
                                .done())
                .deploy());
        return Walk.start(ENGINE, "caller", SUBJECT, COMMITMENT_ID.is(PROMISE.toString()), CASE_NUMBER.is(SUBJECT));
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
