package io.aftersales.surveys.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.Promised;
import io.aftersales.surveys.ContactOutcome;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/surveys/early-follow-up.bpmn}. */
@Deployment(resources = {"processes/surveys/early-follow-up.bpmn", "processes/commitments/escalation.bpmn"})
class EarlyFollowUpTest {

    private static final String ASK = "Task_AskAboutHandOver";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/surveys/early-follow-up.bpmn");

    private final FollowUpStepsInMemory steps = new FollowUpStepsInMemory();

    @Test
    @Requirement({"SVY-05", "T08", "F66"})
    void whoHasNotGotHisProductIsCalledBeforeTheThirdDayIsOver() {
        records(ContactOutcome.REACHED);
        Walk early = waiting();
        assertThat(early.due("TimerEvent_ProductStillHere")).isEqualTo(Date.from(FollowUpStepsInMemory.WARN_AT));
        assertThat(early.waitsAt()).doesNotContain(ASK);

        early.execute("TimerEvent_ProductStillHere");

        assertThat(steps.ladder.warnings).containsExactly(FollowUpStepsInMemory.PROMISE + " service-desk");
        Task task = early.task(ASK);
        assertThat(ENGINE.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("service-desk");
        assertThat(task.getDueDate()).isEqualTo(Date.from(FollowUpStepsInMemory.DUE_AT));
        assertThat(early.due("BoundaryEvent_FollowUpOverdue")).isEqualTo(Date.from(FollowUpStepsInMemory.DUE_AT));
        early.complete(
                ASK,
                FollowUpFormVariables.EARLY_RESULT.is("REACHED"),
                FollowUpFormVariables.NOTE.is("He fetches it on Monday"));
        verify(steps.early)
                .record(FollowUpStepsInMemory.NUMBER, "REACHED", "He fetches it on Monday", FollowUpStepsInMemory.USER);
        assertThat(early.visited()).contains("EndEvent_CustomerAskedEarly");
        assertThat(early.ended()).isTrue();
        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
        assertThat(ENGINE.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .extracting(variable -> variable.getName())
                .noneMatch(name -> name.startsWith("private"));
    }

    @Test
    @Requirement({"SVY-05", "F66"})
    void whoGetsHisProductBeforeIsNotCalledEarly() {
        Walk early = waiting();

        process().waitOver(FollowUpStepsInMemory.NUMBER);

        assertThat(early.visited()).contains("EndEvent_EarlyFollowUpEnded").doesNotContain(ASK);
        assertThat(early.ended()).isTrue();
        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
        verifyNoInteractions(steps.early);
    }

    @Test
    @Requirement({"SVY-05", "F66"})
    void aHandOverTakesTheCallAway() {
        Walk early = waiting().execute("TimerEvent_ProductStillHere");

        process().waitOver("CL-20261123-000002");
        assertThat(early.waitsAt()).containsExactly(ASK);
        process().waitOver(FollowUpStepsInMemory.NUMBER);

        assertThat(early.ended()).isTrue();
        assertThat(ENGINE.getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void whoIsNotReachedIsTriedAgainAndThenGivenUp() {
        records(ContactOutcome.TRY_AGAIN);
        Walk early = waiting().execute("TimerEvent_ProductStillHere");

        early.complete(ASK, FollowUpFormVariables.EARLY_RESULT.is("NOT_REACHED"));
        assertThat(early.waitsAt()).containsExactly(ASK);
        records(ContactOutcome.UNREACHABLE);
        early.complete(ASK, FollowUpFormVariables.EARLY_RESULT.is("NOT_REACHED"));

        assertThat(early.visited()).contains("EndEvent_CustomerUnreachable");
        assertThat(early.ended()).isTrue();
    }

    @Test
    @Requirement({"SVY-05", "T08"})
    void aLateContactIsEscalated() {
        records(ContactOutcome.REACHED);
        Walk early = waiting().execute("TimerEvent_ProductStillHere");

        early.execute("BoundaryEvent_FollowUpOverdue");

        assertThat(steps.ladder.breaches)
                .containsExactly(FollowUpStepsInMemory.PROMISE + " " + FollowUpStepsInMemory.NUMBER);
        assertThat(early.waitsAt()).contains(ASK, "Call_Escalation");
        early.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
        assertThat(early.visited()).contains("EndEvent_EscalationEnded");
        early.complete(ASK, FollowUpFormVariables.EARLY_RESULT.is("REACHED"));
        assertThat(early.ended()).isTrue();
    }

    private void records(ContactOutcome outcome) {
        when(steps.early.record(any(), any(), any(), any())).thenReturn(outcome);
    }

    private static Walk waiting() {
        process()
                .awaitHandOver(
                        FollowUpStepsInMemory.NUMBER,
                        new Promised(
                                FollowUpStepsInMemory.PROMISE,
                                FollowUpStepsInMemory.FINISHED_AT,
                                FollowUpStepsInMemory.WARN_AT,
                                FollowUpStepsInMemory.DUE_AT,
                                false));
        ProcessInstance instance = ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(FollowUpStepsInMemory.NUMBER, "early-follow-up")
                .singleResult();
        return Walk.of(ENGINE, instance);
    }

    private static EngineFollowUpProcess process() {
        return FollowUpStepsInMemory.process(ENGINE.getProcessEngine());
    }
}
