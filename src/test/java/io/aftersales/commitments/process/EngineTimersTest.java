package io.aftersales.commitments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.commitments.Promised;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractActivityBuilder;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Timers, tasks and variables follow a promise, in the instances that carry it and in no other. */
class EngineTimersTest {

    private static final String SUBJECT = "CP-20261123-000001";
    private static final UUID PROMISE = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final Instant WARN = Instant.parse("2026-11-23T22:00:00.123Z");
    private static final Instant DUE = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final Promised LATER = promised(PROMISE, Duration.ofDays(5));

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    private final EngineTimers timers = new EngineTimers(
            ENGINE.getRuntimeService(),
            ENGINE.getManagementService(),
            ENGINE.getTaskService(),
            ENGINE.getIdentityService());

    @BeforeEach
    void deploy() {
        Mocks.register("checkDelegate", (JavaDelegate) execution -> {});
        Mocks.register("reportDelegate", (JavaDelegate) execution -> {});
        ENGINE.manageDeployment(ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance("intake.bpmn", intake())
                .deploy());
    }

    @Test
    void timersTaskAndVariablesMoveToTheNewInstants() {
        Walk intake = started(SUBJECT, PROMISE);

        timers.move(SUBJECT, PROMISE, LATER);

        assertThat(intake.due("BoundaryEvent_AlmostDue")).isEqualTo(Date.from(LATER.warnAt()));
        assertThat(intake.due("BoundaryEvent_Overdue")).isEqualTo(Date.from(LATER.dueAt()));
        assertThat(intake.task("Task_Classify").getFollowUpDate()).isEqualTo(Date.from(LATER.warnAt()));
        assertThat(intake.task("Task_Classify").getDueDate()).isEqualTo(Date.from(LATER.dueAt()));
        assertThat(intake.variable("intakeWarnAt")).isEqualTo(LATER.warnAt().toString());
        assertThat(intake.variable("intakeDueAt")).isEqualTo(LATER.dueAt().toString());
    }

    @Test
    void otherPromisesOfThatInstanceAndOtherTasksStay() {
        Walk intake = started(SUBJECT, PROMISE);

        timers.move(SUBJECT, PROMISE, LATER);

        assertThat(intake.due("BoundaryEvent_ResultOverdue")).isEqualTo(Date.from(DUE));
        assertThat(intake.variable("resultCommitmentId")).isEqualTo(SECOND.toString());
        assertThat(intake.variable("resultDueAt")).isEqualTo(DUE.toString());
        assertThat(intake.task("Task_Advise").getDueDate()).isEqualTo(Date.from(DUE.plusMillis(1)));
        assertThat(intake.task("Task_Advise").getFollowUpDate()).isNull();
    }

    @Test
    void aPromiseWithoutWarningTimerGetsNoVariableForOne() {
        Walk intake = started(SUBJECT, PROMISE);

        timers.move(SUBJECT, SECOND, promised(SECOND, Duration.ofDays(1)));

        assertThat(intake.due("BoundaryEvent_ResultOverdue")).isEqualTo(Date.from(DUE.plus(Duration.ofDays(1))));
        assertThat(intake.variable("resultWarnAt")).isNull();
        assertThat(intake.due("BoundaryEvent_Overdue")).isEqualTo(Date.from(DUE));
    }

    @Test
    void otherInstancesStay() {
        Walk ofAnotherPromise = started(SUBJECT, new UUID(0, 7));
        Walk ofAnotherCase = started("CP-20261123-000002", new UUID(0, 8));
        Walk samePromiseInAnotherCase = started("CP-20261123-000003", PROMISE);

        timers.move(SUBJECT, PROMISE, LATER);
        timers.hold(SUBJECT, PROMISE);

        for (Walk other : new Walk[] {ofAnotherPromise, ofAnotherCase, samePromiseInAnotherCase}) {
            assertThat(other.due("BoundaryEvent_AlmostDue")).isEqualTo(Date.from(WARN));
            assertThat(other.due("BoundaryEvent_Overdue")).isEqualTo(Date.from(DUE));
            assertThat(other.task("Task_Classify").getDueDate()).isEqualTo(Date.from(DUE));
        }
    }

    @Test
    @Requirement("RSP-04")
    void aStricterPromiseTakesThePlaceOfTheOneBefore() {
        Promised stricter = promised(new UUID(0, 9), Duration.ofHours(-3));
        Walk intake = started(SUBJECT, PROMISE);

        timers.move(SUBJECT, PROMISE, stricter);
        timers.move(SUBJECT, PROMISE, LATER);

        assertThat(intake.variable("intakeCommitmentId"))
                .isEqualTo(stricter.id().toString());
        assertThat(intake.due("BoundaryEvent_AlmostDue")).isEqualTo(Date.from(stricter.warnAt()));
        assertThat(intake.due("BoundaryEvent_Overdue")).isEqualTo(Date.from(stricter.dueAt()));
        assertThat(intake.task("Task_Classify").getDueDate()).isEqualTo(Date.from(stricter.dueAt()));
    }

    @Test
    void aClockThatStandsFiresNothingUntilItRunsAgain() {
        Walk intake = started(SUBJECT, PROMISE);

        timers.hold(SUBJECT, PROMISE);

        assertThat(intake.due("BoundaryEvent_AlmostDue")).isEqualTo(Date.from(EngineTimers.NEVER));
        assertThat(intake.due("BoundaryEvent_Overdue")).isEqualTo(Date.from(EngineTimers.NEVER));
        assertThat(intake.due("BoundaryEvent_ResultOverdue")).isEqualTo(Date.from(DUE));
        assertThat(intake.task("Task_Classify").getDueDate()).isEqualTo(Date.from(DUE));

        timers.move(SUBJECT, PROMISE, LATER);

        assertThat(intake.due("BoundaryEvent_AlmostDue")).isEqualTo(Date.from(LATER.warnAt()));
        assertThat(intake.due("BoundaryEvent_Overdue")).isEqualTo(Date.from(LATER.dueAt()));
        assertThat(intake.task("Task_Classify").getDueDate()).isEqualTo(Date.from(LATER.dueAt()));
    }

    @Test
    void aWarningThatWasGivenStaysGiven() {
        Walk intake = started(SUBJECT, PROMISE).execute("BoundaryEvent_AlmostDue");

        timers.move(SUBJECT, PROMISE, LATER);

        assertThatThrownBy(() -> intake.job("BoundaryEvent_AlmostDue")).hasMessageContaining("found 0");
        assertThat(intake.due("BoundaryEvent_Overdue")).isEqualTo(Date.from(LATER.dueAt()));
    }

    @Test
    void whatIsDefinedInsideASubProcessStaysThere() {
        Walk intake = started(SUBJECT, PROMISE).complete("Task_Classify");

        timers.move(SUBJECT, new UUID(0, 3), promised(new UUID(0, 4), Duration.ofDays(2)));

        assertThat(intake.due("BoundaryEvent_ReportOverdue")).isEqualTo(Date.from(DUE.plus(Duration.ofDays(2))));
        assertThat(ENGINE.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("reportCommitmentId")
                        .singleResult())
                .satisfies(id -> {
                    assertThat(id.getValue()).isEqualTo(new UUID(0, 4).toString());
                    assertThat(id.getExecutionId()).isNotEqualTo(intake.instanceId());
                });
    }

    @Test
    void aStepOfTheInstanceItselfMovesItsPromise() {
        Mocks.register("checkDelegate", (JavaDelegate) execution -> timers.move(SUBJECT, PROMISE, LATER));
        Walk intake = started(SUBJECT, PROMISE);

        intake.complete("Task_Classify", Map.entry("again", true));

        assertThat(intake.due("BoundaryEvent_Overdue")).isEqualTo(Date.from(LATER.dueAt()));
        assertThat(intake.task("Task_Classify").getDueDate()).isEqualTo(Date.from(LATER.dueAt()));
    }

    @Test
    void aStepAfterThePromisedOneFindsItsTimersGone() {
        Mocks.register("reportDelegate", (JavaDelegate) execution -> {
            timers.hold(SUBJECT, PROMISE);
            timers.move(SUBJECT, PROMISE, LATER);
        });
        Walk intake = started(SUBJECT, PROMISE);

        intake.complete("Task_Classify");

        assertThatThrownBy(() -> intake.job("BoundaryEvent_Overdue")).hasMessageContaining("found 0");
        assertThat(intake.waitsAt()).contains("Task_Report");
    }

    @Test
    void aPromiseThatNoModelCarriesMovesNothing() {
        Walk intake = started(SUBJECT, PROMISE);

        timers.move("CP-20261123-000009", PROMISE, LATER);
        timers.hold(SUBJECT, new UUID(0, 9));

        assertThat(intake.due("BoundaryEvent_Overdue")).isEqualTo(Date.from(DUE));
    }

    private static Promised promised(UUID id, Duration later) {
        return new Promised(id, WARN.minus(Duration.ofHours(20)), WARN.plus(later), DUE.plus(later), false);
    }

    private static Walk started(String subject, UUID promise) {
        return Walk.start(
                ENGINE,
                "intake",
                subject,
                Map.entry("again", false),
                Map.entry("intakeCommitmentId", promise.toString()),
                Map.entry("intakeWarnAt", WARN.toString()),
                Map.entry("intakeDueAt", DUE.toString()),
                Map.entry("adviceDueAt", DUE.plusMillis(1).toString()),
                Map.entry("resultCommitmentId", SECOND.toString()),
                Map.entry("resultDueAt", DUE.toString()));
    }

    /** Two promises side by side, one with and one without a warning, and a third one inside a sub-process. */
    private static BpmnModelInstance intake() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("intake")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("Gateway_Fork")
                .subProcess("SubProcess_Intake")
                .embeddedSubProcess()
                .startEvent()
                .userTask("Task_Classify")
                .camundaDueDate("${intakeDueAt}")
                .camundaFollowUpDate("${intakeWarnAt}")
                .serviceTask("Task_Check")
                .camundaDelegateExpression("${checkDelegate}")
                .exclusiveGateway("Gateway_Again")
                .condition("no", "${!again}")
                .endEvent()
                .moveToNode("Gateway_Again")
                .condition("yes", "${again}")
                .connectTo("Task_Classify")
                .subProcessDone()
                .serviceTask("Task_SendReport")
                .camundaDelegateExpression("${reportDelegate}")
                .subProcess("SubProcess_Report")
                .camundaInputParameter("reportCommitmentId", new UUID(0, 3).toString())
                .camundaInputParameter("reportDueAt", "${resultDueAt}")
                .embeddedSubProcess()
                .startEvent()
                .userTask("Task_Report")
                .endEvent()
                .subProcessDone()
                .endEvent()
                .moveToNode("Gateway_Fork")
                .userTask("Task_Advise")
                .camundaDueDate("${adviceDueAt}")
                .endEvent()
                .done();
        timer(model, "SubProcess_Intake", "BoundaryEvent_AlmostDue", "${intakeWarnAt}");
        timer(model, "SubProcess_Intake", "BoundaryEvent_Overdue", "${intakeDueAt}");
        timer(model, "SubProcess_Report", "BoundaryEvent_ReportOverdue", "${reportDueAt}");
        timer(model, "Task_Advise", "BoundaryEvent_ResultOverdue", "${resultDueAt}");
        return model;
    }

    private static void timer(BpmnModelInstance model, String activity, String id, String at) {
        Activity watched = model.getModelElementById(activity);
        ((AbstractActivityBuilder<?, ?>) watched.builder())
                .boundaryEvent(id)
                .cancelActivity(false)
                .timerWithDate(at)
                .endEvent()
                .done();
    }
}
