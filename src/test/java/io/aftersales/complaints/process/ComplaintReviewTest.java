package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.groups;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.complaints.ComplaintReview;
import io.aftersales.complaints.ComplaintReviews.ToCheck;
import io.aftersales.complaints.ImprovementCheck;
import io.aftersales.complaints.MeasurePlan;
import io.aftersales.complaints.ReviewFigure;
import io.aftersales.complaints.ReviewFigure.Subject;
import io.aftersales.complaints.ReviewFigures;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/complaints/complaint-review.bpmn}. */
@Deployment(resources = "processes/complaints/complaint-review.bpmn")
class ComplaintReviewTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/complaints/complaint-review.bpmn");

    private static final String REVIEW = "CR-20261130";
    private static final String MANAGER = "manager";
    private static final Instant DUE_AT = Instant.parse("2026-12-11T15:59:59.999Z");
    private static final Instant CHECK_AT = Instant.parse("2027-01-31T15:59:59.999Z");
    private static final Instant LATER = Instant.parse("2027-02-28T15:59:59.999Z");

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    @Test
    @Requirement({"CMP-38", "CMP-49", "IMP-06"})
    void eachMonthBeginsWithItsNumbersForTheManagers() {
        Walk review = monthBegins();

        assertThat(groups(ENGINE, review.task("Task_SummariseComplaints"))).containsExactly("service-managers");
        assertThat(review.task("Task_SummariseComplaints").getDueDate()).isEqualTo(Date.from(DUE_AT));
        assertThat(businessKey(review)).isEqualTo(REVIEW);
        assertThat(review.variable("reviewFrom")).isEqualTo("2026-11-01");
        assertThat(review.variable("reviewTo")).isEqualTo("2026-11-30");
        assertThat(review.variable("reviewComplaints")).isEqualTo(5L);
        assertThat(review.variable("reviewRated")).isEqualTo(3L);
        assertThat(review.variable("reviewSatisfied")).isEqualTo(2L);
        assertThat(review.variable("reviewKept")).isEqualTo(40L);
        assertThat(review.variable("reviewBroken")).isEqualTo(1L);
        assertThat(review.variable("reviewImprovements")).isEqualTo(6L);
    }

    @Test
    @Requirement("CMP-49")
    void whereNothingNeedBeImprovedTheReasonEndsIt() {
        Walk review = monthBegins();
        when(steps.reviews.summarise(REVIEW, "All is well", "Nothing was broken", MANAGER))
                .thenReturn(false);

        review.complete(
                "Task_SummariseComplaints",
                ReviewVariables.SUMMARY.is("All is well"),
                ReviewVariables.NO_MEASURE_REASON.is("Nothing was broken"));

        assertThat(review.visited()).contains("EndEvent_ReviewFinished");
        assertThat(review.ended()).isTrue();
    }

    @Test
    @Requirement({"CMP-38", "CMP-49", "IMP-06"})
    void measuresFollowAndAreCheckedUntilAllAreCarriedOut() {
        Walk review = monthBegins();
        when(steps.reviews.summarise(REVIEW, "We answer late", null, MANAGER)).thenReturn(true);
        when(steps.reviews.plan(eq(REVIEW), any(), eq(MANAGER))).thenReturn(new ToCheck(1, CHECK_AT));

        review.complete("Task_SummariseComplaints", ReviewVariables.SUMMARY.is("We answer late"));
        assertThat(groups(ENGINE, review.task("Task_PlanComplaintMeasure"))).containsExactly("service-managers");
        plan(review, "A second line", "service-desk", true);
        plan(review, "Training", "engineers", false);

        verify(steps.reviews).plan(REVIEW, new MeasurePlan("A second line", "service-desk", "2027-01-31"), MANAGER);
        verify(steps.reviews).plan(REVIEW, new MeasurePlan("Training", "engineers", "2027-01-31"), MANAGER);
        assertThat(groups(ENGINE, review.task("Task_CheckComplaintMeasure"))).containsExactly("quality-inspectors");
        assertThat(review.task("Task_CheckComplaintMeasure").getDueDate()).isEqualTo(Date.from(CHECK_AT));
        assertThat(privateVariables(ENGINE)).isEmpty();

        steps.doneBy("quality");
        when(steps.reviews.check(REVIEW, 1, new ImprovementCheck(true, "It works", null), "quality"))
                .thenReturn(Optional.of(new ToCheck(2, LATER)));
        review.complete(
                "Task_CheckComplaintMeasure",
                ReviewVariables.MEASURE_CARRIED_OUT.is(true),
                ReviewVariables.MEASURE_FOUND.is("It works"));
        assertThat(review.variable("measurePosition")).isEqualTo(2L);
        assertThat(review.task("Task_CheckComplaintMeasure").getDueDate()).isEqualTo(Date.from(LATER));
        when(steps.reviews.check(REVIEW, 2, new ImprovementCheck(false, "Half", "2027-03-31"), "quality"))
                .thenReturn(Optional.of(new ToCheck(2, LATER)));
        review.complete(
                "Task_CheckComplaintMeasure",
                ReviewVariables.MEASURE_FOUND.is("Half"),
                ReviewVariables.MEASURE_CHECK_ON.is("2027-03-31"));
        when(steps.reviews.check(REVIEW, 2, new ImprovementCheck(true, "All", null), "quality"))
                .thenReturn(Optional.empty());
        review.complete(
                "Task_CheckComplaintMeasure",
                ReviewVariables.MEASURE_CARRIED_OUT.is(true),
                ReviewVariables.MEASURE_FOUND.is("All"));

        assertThat(review.ended()).isTrue();
        assertThat(review.visited()).contains("EndEvent_ReviewFinished");
    }

    @Test
    @Requirement("CMP-49")
    void aPeriodThatIsReviewedAlreadyIsNotReviewedAgain() {
        when(steps.reviews.open()).thenReturn(Optional.empty());

        ENGINE.getManagementService().executeJob(timer().getId());

        assertThat(ENGINE.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_NothingToReview")
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Requirement("CMP-49")
    void theTimerComesOnTheFirstOfEveryMonthAlsoAfterLongSilence() {
        when(steps.reviews.open()).thenReturn(Optional.empty());

        for (String now : new String[] {"2027-01-31T23:00:00", "2027-02-28T12:00:00", "2029-07-14T00:00:00"}) {
            Date moved = Date.from(
                    LocalDateTime.parse(now).atZone(ZoneId.systemDefault()).toInstant());
            ClockUtil.setCurrentTime(moved);
            ENGINE.getManagementService().executeJob(timer().getId());
            LocalDateTime first = LocalDateTime.parse(now)
                    .toLocalDate()
                    .plusMonths(1)
                    .withDayOfMonth(1)
                    .atTime(1, 40);
            assertThat(timer().getDuedate())
                    .isEqualTo(Date.from(first.atZone(ZoneId.systemDefault()).toInstant()));
        }
    }

    private Walk monthBegins() {
        when(steps.reviews.open())
                .thenReturn(Optional.of(new ComplaintReview(
                        REVIEW,
                        LocalDate.parse("2026-11-01"),
                        LocalDate.parse("2026-11-30"),
                        Instant.parse("2026-12-01T01:40:00Z"),
                        DUE_AT,
                        null,
                        null,
                        null,
                        null)));
        when(steps.reviews.figures(REVIEW))
                .thenReturn(new ReviewFigures(List.of(
                        new ReviewFigure(Subject.CATEGORY, "SERVICE", 4),
                        new ReviewFigure(Subject.CATEGORY, "OTHER", 1),
                        new ReviewFigure(Subject.CAUSE, "SERVICE_DELAY", 2),
                        new ReviewFigure(Subject.RATING, "5", 1),
                        new ReviewFigure(Subject.RATING, "4", 1),
                        new ReviewFigure(Subject.RATING, "3", 1),
                        new ReviewFigure(Subject.IMPROVEMENT, "OPEN", 6),
                        new ReviewFigure(Subject.KEPT, "RESPONSE", 40),
                        new ReviewFigure(Subject.BROKEN, "RESPONSE", 1))));
        steps.doneBy(MANAGER);
        ENGINE.getManagementService().executeJob(timer().getId());
        ProcessInstance instance = ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("complaint-review")
                .singleResult();
        return Walk.of(ENGINE, instance);
    }

    private static void plan(Walk review, String measure, String group, boolean more) {
        review.complete(
                "Task_PlanComplaintMeasure",
                ReviewVariables.MEASURE.is(measure),
                ReviewVariables.MEASURE_GROUP.is(group),
                ReviewVariables.MEASURE_CHECK_ON.is("2027-01-31"),
                ReviewVariables.MORE_MEASURES.is(more));
    }

    private static Job timer() {
        return ENGINE.getManagementService()
                .createJobQuery()
                .processDefinitionKey("complaint-review")
                .timers()
                .singleResult();
    }

    private static String businessKey(Walk review) {
        return ENGINE.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(review.instanceId())
                .singleResult()
                .getBusinessKey();
    }
}
