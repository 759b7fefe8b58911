package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.RESULT;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.groups;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.complaints.ComplaintProcess;
import io.aftersales.complaints.DisputedResult;
import io.aftersales.complaints.FollowUp;
import io.aftersales.complaints.ImprovementCheck;
import io.aftersales.complaints.ResultNotice;
import io.aftersales.complaints.SurveyAnswer;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every path of {@code processes/complaints/complaint-result.bpmn}. */
@Deployment(resources = {"processes/complaints/complaint-result.bpmn", "processes/commitments/escalation.bpmn"})
class ComplaintResultTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/complaints/complaint-result.bpmn");

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    @Test
    @Requirement({"CMP-34", "T07"})
    void theResultIsToldWithinADayWarnedOfAndEscalated() {
        Walk result = result();
        Task task = result.task("Task_TellResult");
        assertThat(task.getDueDate()).isEqualTo(Date.from(ComplaintStepsInMemory.RESULT_DUE_AT));
        assertThat(task.getFollowUpDate()).isEqualTo(Date.from(ComplaintStepsInMemory.RESULT_WARN_AT));
        assertThat(task.getAssignee()).isEqualTo("owner");

        result.execute("BoundaryEvent_ResultAlmostDue");
        result.execute("BoundaryEvent_ResultOverdue");

        assertThat(steps.ladder.warnings).containsExactly(RESULT + " complaint-handlers");
        assertThat(steps.ladder.breaches).containsExactly(RESULT + " " + NUMBER);
        assertThat(result.task("Task_TellResult").getId()).isEqualTo(task.getId());
        result.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
        assertThat(result.visited()).contains("EndEvent_EscalationEnded", "EndEvent_ResponsibleWarned");
    }

    @Test
    @Requirement({"CMP-36", "CMP-40"})
    void anAcceptedResultIsFollowedUp() {
        Walk result = result();

        result.complete(
                "Task_TellResult",
                ComplaintFormVariables.CONTACT_CHANNEL.is("PHONE"),
                ComplaintFormVariables.RESULT_MEASURES.is("List"),
                ComplaintFormVariables.RESULT.is("Apology"),
                ComplaintFormVariables.FOLLOW_UP.is("Call"),
                ComplaintFormVariables.SOLVED.is(true),
                ComplaintFormVariables.NEXT_PLAN.is("-"),
                ComplaintFormVariables.CAUSE.is("No list"),
                ComplaintFormVariables.IMPROVEMENT.is("Daily check"),
                ComplaintFormVariables.SATISFACTION_ASKED.is(true));
        verify(steps.results)
                .tell(
                        NUMBER,
                        new ResultNotice(
                                "PHONE",
                                "List",
                                "Apology",
                                "Call",
                                true,
                                "-",
                                "No list",
                                "Daily check",
                                true,
                                false,
                                null),
                        "complaints");
        assertThat(groups(ENGINE, result.task("Task_SurveySatisfaction"))).containsExactly("service-desk");
        result.complete(
                "Task_SurveySatisfaction",
                ComplaintFormVariables.SURVEY_CHANNEL.is("PHONE"),
                ComplaintFormVariables.ANSWERED.is(true),
                ComplaintFormVariables.SATISFACTION.is("4"),
                ComplaintFormVariables.COMMENT.is("Fine"));
        verify(steps.survey).record(NUMBER, new SurveyAnswer("PHONE", true, "4", "Fine", false, null), "complaints");
        result.complete(
                "Task_FollowUpMeasures",
                ComplaintFormVariables.RESULT_CARRIED_OUT.is(true),
                ComplaintFormVariables.ROOT_CAUSE.is("OTHER"),
                ComplaintFormVariables.ROOT_CAUSE_TEXT.is("No list"));
        verify(steps.aftercare)
                .followUp(NUMBER, new FollowUp(true, "OTHER", "No list", null, null, null), "complaints");

        assertThat(result.ended()).isTrue();
    }

    @Test
    @Requirement("CMP-44")
    void aDisputeIsSettledByTheCoordinatorWhoWasNamed() {
        Walk result = result();
        when(steps.results.tell(any(), any(), any())).thenReturn(Optional.of("supervisor"));
        result.complete("Task_TellResult", ComplaintVariables.RESULT_DISPUTED.is(true));
        assertThat(result.task("Task_SettleDispute").getAssignee()).isEqualTo("supervisor");

        result.complete(
                "Task_SettleDispute",
                ComplaintFormVariables.CONTRACT_CLAUSE.is("7.2"),
                ComplaintFormVariables.SETTLEMENT.is("Half"),
                ComplaintFormVariables.SOLVED.is(true));

        verify(steps.results).settle(NUMBER, "7.2", "Half", true, "complaints");
        assertThat(result.waitsAt()).contains("Task_SurveySatisfaction");
    }

    @Test
    @Requirement("CMP-44")
    void aSettledDisputeIsNotTakenUpAgainByAStepThatSaysNothingOfIt() {
        Walk result = result();
        when(steps.results.tell(any(), any(), any())).thenReturn(Optional.of("supervisor"));
        result.complete("Task_TellResult", ComplaintVariables.RESULT_DISPUTED.is(true));
        result.complete("Task_SettleDispute");
        Mocks.register("recordSatisfactionDelegate", (JavaDelegate) execution -> {});

        result.complete("Task_SurveySatisfaction");

        assertThat(result.waitsAt()).contains("Task_FollowUpMeasures").doesNotContain("Task_SettleDispute");
    }

    @Test
    @Requirement({"CMP-40", "CMP-44"})
    void whatIsDisputedInTheSurveyIsSettled() {
        Walk result = told();
        when(steps.survey.record(any(), any(), any())).thenReturn(Optional.of(dispute("quality")));

        result.complete(
                "Task_SurveySatisfaction",
                ComplaintFormVariables.RESULT_DISPUTED.is(true),
                ComplaintFormVariables.COORDINATOR.is("quality"));

        verify(steps.survey).record(NUMBER, new SurveyAnswer(null, false, null, null, true, "quality"), "complaints");
        assertThat(result.task("Task_SettleDispute").getAssignee()).isEqualTo("quality");
        assertThat(groups(ENGINE, result.task("Task_SettleDispute")))
                .containsExactly("complaint-handlers", "service-managers", "service-supervisors");
        verifyNoInteractions(steps.process);
    }

    @Test
    @Requirement("CMP-36")
    void whoHasRatedHimselfIsNotAskedAnyMore() {
        Walk result = told();

        process().rated(NUMBER);

        assertThat(result.waitsAt()).contains("Task_FollowUpMeasures").doesNotContain("Task_SurveySatisfaction");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Requirement({"CMP-40", "CMP-44"})
    void whoDoesNotAgreeEndsWhatFollowsTheResult(boolean surveyed) {
        Walk result = told();
        if (surveyed) {
            result.complete("Task_SurveySatisfaction");
        }

        process().disputed(dispute("quality"));

        assertThat(result.task("Task_SettleDispute").getAssignee()).isEqualTo("quality");
        assertThat(result.waitsAt()).doesNotContain("Task_SurveySatisfaction", "Task_FollowUpMeasures");
    }

    @Test
    @Requirement({"CMP-40", "CMP-44"})
    void aDisputeForWhichNobodyIsNamedIsOfferedToItsGroups() {
        Walk result = told();

        process().disputed(dispute(null));

        assertThat(result.task("Task_SettleDispute").getAssignee()).isNull();
    }

    @Test
    @Requirement({"CMP-40", "CMP-44"})
    void aResultThatIsOverIsTakenUpAgain() {
        Walk result = told();
        result.complete("Task_SurveySatisfaction");
        result.complete("Task_FollowUpMeasures");
        assertThat(result.ended()).isTrue();

        process().disputed(dispute("quality"));

        Task task = ENGINE.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(NUMBER)
                .singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_SettleDispute");
        assertThat(task.getAssignee()).isEqualTo("quality");
        ENGINE.getTaskService().complete(task.getId());
        assertThat(ENGINE.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(NUMBER)
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("Task_SurveySatisfaction");
    }

    @Test
    @Requirement("CMP-48")
    void anImprovementIsCheckedUntilItIsCarriedOut() {
        Walk result = result();
        Instant checkOn = Instant.parse("2026-12-20T15:59:59.999Z");
        when(steps.aftercare.followUp(any(), any(), any())).thenReturn(Optional.of(checkOn));
        result.complete("Task_TellResult");
        result.complete("Task_SurveySatisfaction");
        result.complete("Task_FollowUpMeasures");
        assertThat(result.task("Task_CheckImprovement").getDueDate()).isEqualTo(Date.from(checkOn));
        assertThat(groups(ENGINE, result.task("Task_CheckImprovement"))).containsExactly("quality-inspectors");

        when(steps.aftercare.checkImprovement(any(), any(), any()))
                .thenReturn(Optional.of(checkOn.plus(Duration.ofDays(7))));
        result.complete(
                "Task_CheckImprovement",
                ComplaintFormVariables.IMPROVEMENT_FOUND.is("Not yet"),
                ComplaintFormVariables.IMPROVEMENT_CHECK_ON.is("2026-12-27"));
        assertThat(result.task("Task_CheckImprovement").getDueDate())
                .isEqualTo(Date.from(checkOn.plus(Duration.ofDays(7))));
        when(steps.aftercare.checkImprovement(any(), any(), any())).thenReturn(Optional.empty());
        result.complete(
                "Task_CheckImprovement",
                ComplaintVariables.IMPROVEMENT_CARRIED_OUT.is(true),
                ComplaintFormVariables.IMPROVEMENT_FOUND.is("Works"));

        verify(steps.aftercare)
                .checkImprovement(NUMBER, new ImprovementCheck(false, "Not yet", "2026-12-27"), "complaints");
        verify(steps.aftercare).checkImprovement(NUMBER, new ImprovementCheck(true, "Works", null), "complaints");
        assertThat(result.ended()).isTrue();
    }

    /** Returns the process of a result that was told and is not disputed. */
    private static Walk told() {
        Walk result = result();
        result.complete("Task_TellResult");
        return result;
    }

    private static ComplaintProcess process() {
        return new EngineComplaintProcess(
                ENGINE.getRuntimeService(), ENGINE.getTaskService(), ENGINE.getIdentityService());
    }

    private static DisputedResult dispute(@Nullable String coordinator) {
        return new DisputedResult(NUMBER, false, "dept-general", "owner", coordinator);
    }

    private static Walk result() {
        return Walk.start(
                ENGINE,
                "complaint-result",
                NUMBER,
                ComplaintVariables.COMPLAINT_NUMBER.is(NUMBER),
                ComplaintVariables.URGENT.is(false),
                ComplaintVariables.DEPARTMENT.is("dept-general"),
                ComplaintVariables.COMPLAINT_OWNER.is("owner"),
                ComplaintVariables.RESULT_COMMITMENT_ID.is(RESULT.toString()),
                ComplaintVariables.RESULT_WARN_AT.is(ComplaintStepsInMemory.RESULT_WARN_AT.toString()),
                ComplaintVariables.RESULT_DUE_AT.is(ComplaintStepsInMemory.RESULT_DUE_AT.toString()));
    }
}
