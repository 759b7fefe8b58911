package io.aftersales.surveys.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import io.aftersales.problems.InvalidInput;
import io.aftersales.surveys.ContactOutcome;
import io.aftersales.surveys.FollowUpReport;
import io.aftersales.surveys.FollowUpStep;
import io.aftersales.surveys.ProblemReport;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/surveys/follow-up.bpmn}. */
@Deployment(resources = {"processes/surveys/follow-up.bpmn", "processes/commitments/escalation.bpmn"})
class FollowUpTest {

    private static final String CALL = "Task_FollowUpCustomer";
    private static final String SETTLE = "Task_SettleProblem";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/surveys/follow-up.bpmn");

    private final FollowUpStepsInMemory steps = new FollowUpStepsInMemory();

    @Test
    @Requirement({"SVY-05", "SVY-06", "SVY-07", "T08", "F11"})
    void whoPrefersThePhoneIsCalledUntilTheThirdDay() {
        Walk followUp = begun(FollowUpStep.CALL);

        Task task = followUp.task(CALL);
        assertThat(groups(task)).containsExactly("service-desk");
        assertThat(task.getDueDate()).isEqualTo(Date.from(FollowUpStepsInMemory.DUE_AT));
        assertThat(task.getFollowUpDate()).isEqualTo(Date.from(FollowUpStepsInMemory.WARN_AT));
        assertThat(followUp.due("BoundaryEvent_FollowUpAlmostDue")).isEqualTo(Date.from(FollowUpStepsInMemory.WARN_AT));
        assertThat(followUp.due("BoundaryEvent_FollowUpOverdue")).isEqualTo(Date.from(FollowUpStepsInMemory.DUE_AT));
        assertThat(followUp.variable("ratingQuestion1")).isEqualTo("Satisfied? / 满意吗？");
        assertThat(ENGINE.getRuntimeService().getVariable(followUp.instanceId(), "ratingQuestion2"))
                .isNull();
        assertThat(followUp.variable("textQuestion1")).isEqualTo("What else? / 其他意见？");
    }

    @Test
    @Requirement({"SVY-07", "SVY-08"})
    void whatTheClerkLearnsIsRecordedAndNothingPrivateIsLeft() {
        steps.records(ContactOutcome.REACHED, false);
        Walk followUp = begun(FollowUpStep.CALL);

        followUp.complete(
                CALL,
                FollowUpVariables.CONTACT_RESULT.is("ANSWERED"),
                FollowUpFormVariables.CONTACT_CHANNEL.is("PHONE"),
                FollowUpFormVariables.RATING_1.is("5"),
                FollowUpFormVariables.TEXT_1.is("A longer cable"),
                FollowUpFormVariables.NOTE.is("In a hurry"));

        Optional<String> none = Optional.empty();
        verify(steps.desk)
                .record(
                        FollowUpStepsInMemory.NUMBER,
                        new FollowUpReport(
                                "ANSWERED",
                                "PHONE",
                                List.of(Optional.of("5"), none, none, none, none, none),
                                List.of(Optional.of("A longer cable"), none),
                                null,
                                "In a hurry"),
                        FollowUpStepsInMemory.USER);
        assertThat(followUp.visited()).contains("EndEvent_CustomerFollowedUp").doesNotContain(SETTLE);
        assertThat(followUp.ended()).isTrue();
        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
        assertThat(ENGINE.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .extracting(variable -> variable.getName())
                .noneMatch(name -> name.startsWith("private"));
    }

    @Test
    @Requirement({"SVY-02", "SVY-06", "F23"})
    void anAnswerOnlineNeedsNoCall() {
        Walk followUp = begun(FollowUpStep.ONLINE);
        assertThat(followUp.due("TimerEvent_AnswerWindowOver"))
                .isEqualTo(Date.from(FollowUpStepsInMemory.ANSWER_UNTIL));

        process().answered(FollowUpStepsInMemory.NUMBER, null);

        assertThat(followUp.visited()).contains("MessageEvent_SurveyAnswered").doesNotContain(CALL);
        assertThat(followUp.ended()).isTrue();
        assertThat(followUp.variable("outcomeDueAt")).isEqualTo(FollowUpStepsInMemory.OUTCOME_BY.toString());
    }

    @Test
    @Requirement({"SVY-05", "SVY-06", "F23"})
    void whoDoesNotAnswerInTimeIsCalled() {
        steps.records(ContactOutcome.REACHED, false);
        Walk followUp = begun(FollowUpStep.ONLINE);
        assertThat(followUp.waitsAt()).doesNotContain(CALL);

        followUp.execute("TimerEvent_AnswerWindowOver");

        followUp.complete(CALL, FollowUpVariables.CONTACT_RESULT.is("DECLINED"));
        assertThat(followUp.visited()).contains("EndEvent_CustomerFollowedUp");
    }

    @Test
    @Requirement("SVY-09")
    void whoAnswersWhileHeIsToBeCalledIsCalledNoMore() {
        Walk followUp = begun(FollowUpStep.CALL);

        process().answered(FollowUpStepsInMemory.NUMBER, FollowUpStepsInMemory.SETTLE_BY);

        assertThat(followUp.visited()).contains("BoundaryEvent_AnsweredMeanwhile");
        assertThat(followUp.waitsAt()).containsExactly(SETTLE);
        assertThat(followUp.task(SETTLE).getDueDate()).isEqualTo(Date.from(FollowUpStepsInMemory.SETTLE_BY));
        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
    }

    @Test
    @Requirement("SVY-09")
    void aProblemIsSettledByAPerson() {
        steps.records(ContactOutcome.REACHED, true);
        Walk followUp = begun(FollowUpStep.CALL);
        followUp.complete(
                CALL,
                FollowUpVariables.CONTACT_RESULT.is("ANSWERED"),
                FollowUpFormVariables.PROBLEM.is("It leaks again"));
        assertThat(groups(followUp.task(SETTLE))).containsExactly("service-desk");
        assertThat(followUp.variable("outcomeDueAt")).isNull();
        assertThat(followUp.task(SETTLE).getPriority()).isEqualTo(80);
        assertThat(followUp.task(SETTLE).getDueDate()).isEqualTo(Date.from(FollowUpStepsInMemory.SETTLE_BY));

        followUp.complete(
                SETTLE,
                FollowUpFormVariables.REMEDY.is("CLAIM"),
                FollowUpFormVariables.REMEDY_TEXT.is("It leaks at the same place"));

        verify(steps.problems)
                .settle(
                        FollowUpStepsInMemory.NUMBER,
                        new ProblemReport("CLAIM", "It leaks at the same place"),
                        FollowUpStepsInMemory.USER);
        assertThat(followUp.visited()).contains("EndEvent_CustomerFollowedUp");
        assertThat(followUp.ended()).isTrue();
        assertThat(followUp.variable("outcomeDueAt")).isEqualTo(FollowUpStepsInMemory.OUTCOME_BY.toString());
    }

    @Test
    void whoIsNotReachedIsTriedAgainAndThenGivenUp() {
        steps.records(ContactOutcome.TRY_AGAIN, false);
        Walk followUp = begun(FollowUpStep.CALL);

        followUp.complete(CALL, FollowUpVariables.CONTACT_RESULT.is("NOT_REACHED"));
        assertThat(followUp.waitsAt()).containsExactly(CALL);
        assertThat(followUp.variable("outcomeDueAt")).isNull();
        assertThat(followUp.due("BoundaryEvent_FollowUpOverdue")).isEqualTo(Date.from(FollowUpStepsInMemory.DUE_AT));
        steps.records(ContactOutcome.UNREACHABLE, false);
        followUp.complete(CALL, FollowUpVariables.CONTACT_RESULT.is("NOT_REACHED"));

        assertThat(followUp.visited()).contains("EndEvent_CustomerUnreachable").doesNotContain(SETTLE);
        assertThat(followUp.ended()).isTrue();
        assertThat(followUp.variable("outcomeDueAt")).isEqualTo(FollowUpStepsInMemory.OUTCOME_BY.toString());
    }

    @Test
    void whoIsNotAskedIsLeftInPeace() {
        Walk followUp = begun(FollowUpStep.NONE);

        assertThat(followUp.visited()).contains("EndEvent_CustomerNotAsked").doesNotContain(CALL);
        assertThat(followUp.ended()).isTrue();
        assertThat(followUp.variable("outcomeDueAt")).isEqualTo(FollowUpStepsInMemory.OUTCOME_BY.toString());
    }

    @Test
    @Requirement({"SVY-05", "T08"})
    void theDeskIsWarnedAndALateContactIsEscalated() {
        steps.records(ContactOutcome.REACHED, false);
        Walk followUp = begun(FollowUpStep.CALL);

        followUp.execute("BoundaryEvent_FollowUpAlmostDue");
        followUp.execute("BoundaryEvent_FollowUpOverdue");

        assertThat(steps.ladder.warnings).containsExactly(FollowUpStepsInMemory.PROMISE + " service-desk");
        assertThat(steps.ladder.breaches)
                .containsExactly(FollowUpStepsInMemory.PROMISE + " " + FollowUpStepsInMemory.NUMBER);
        assertThat(followUp.waitsAt()).contains(CALL, "Call_Escalation");
        followUp.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
        assertThat(followUp.visited()).contains("EndEvent_ResponsibleWarned", "EndEvent_EscalationEnded");
        followUp.complete(CALL, FollowUpVariables.CONTACT_RESULT.is("ANSWERED"));
        assertThat(followUp.ended()).isTrue();
    }

    @Test
    void aRefusedReportLeavesTheTaskOpen() {
        Walk followUp = begun(FollowUpStep.CALL);
        doThrow(new InvalidInput(List.of())).when(steps.desk).record(anyString(), any(), anyString());

        assertThatThrownBy(() -> followUp.complete(CALL)).isInstanceOf(InvalidInput.class);

        assertThat(followUp.waitsAt()).containsExactly(CALL);
    }

    @Test
    void anAnswerToWhatIsOverMovesNothing() {
        Walk other = begun(FollowUpStep.CALL);

        process().answered("CL-20261123-000002", FollowUpStepsInMemory.SETTLE_BY);

        assertThat(other.waitsAt()).containsExactly(CALL);
    }

    @Test
    @Requirement("SVY-04")
    void aUserWhoseTurnItIsHasAFollowUpOfHisOwn() {
        steps.opens(FollowUpStep.CALL);

        process().start("FU-20261201-000001");

        assertThat(ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("FU-20261201-000001", "follow-up")
                        .count())
                .isEqualTo(1);
        verify(steps.opening).open("FU-20261201-000001", FollowUpStepsInMemory.USER);
    }

    private static EngineFollowUpProcess process() {
        return FollowUpStepsInMemory.process(ENGINE.getProcessEngine());
    }

    private Walk begun(FollowUpStep step) {
        steps.opens(step);
        return Walk.start(
                ENGINE,
                "follow-up",
                FollowUpStepsInMemory.NUMBER,
                FollowUpVariables.FOLLOW_UP_NUMBER.is(FollowUpStepsInMemory.NUMBER));
    }

    private static List<String> groups(Task task) {
        return ENGINE.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }
}
