package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.ACKNOWLEDGEMENT;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.CLASSIFICATION;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.CLASSIFIED_BY;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.HOUR_LATER;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.RESOLUTION;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.groups;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.RaisedComplaint;
import io.aftersales.complaints.ComplaintApplication;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

/** Walks every path of {@code processes/complaints/complaint.bpmn}. */
@Deployment(
        resources = {
            "processes/complaints/complaint.bpmn",
            "processes/complaints/complaint-handling.bpmn",
            "processes/complaints/complaint-investigation.bpmn",
            "processes/complaints/complaint-result.bpmn",
            "processes/commitments/escalation.bpmn"
        })
class ComplaintTest extends ComplaintWalks {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/complaints/complaint.bpmn");

    ComplaintTest() {
        super(ENGINE);
    }

    @Test
    void aLetterIsRegisteredOnceAndNothingPrivateStays() {
        Walk complaint = Walk.of(
                ENGINE,
                ENGINE.getRuntimeService()
                        .startProcessInstanceByKey(
                                "complaint",
                                Map.ofEntries(
                                        ComplaintFormVariables.CHANNEL.is("LETTER"),
                                        ComplaintFormVariables.CATEGORY.is("SERVICE"),
                                        ComplaintFormVariables.CUSTOMER_NAME.is("Sun Li"),
                                        ComplaintFormVariables.CUSTOMER_PHONE.is("13800000000"),
                                        ComplaintFormVariables.PRODUCT_MODEL.is("X1"),
                                        ComplaintFormVariables.CLAIM.is("CL-20261120-000001"),
                                        ComplaintFormVariables.CONTENT.is("Rude"))));

        ArgumentCaptor<ComplaintApplication> application = ArgumentCaptor.forClass(ComplaintApplication.class);
        verify(steps.intake).register(application.capture(), eq("complaints"));
        assertThat(application.getValue())
                .isEqualTo(new ComplaintApplication(
                        "LETTER",
                        "SERVICE",
                        null,
                        "CL-20261120-000001",
                        new CustomerApplication("Sun Li", "13800000000", null, null, null, null),
                        new ProductApplication("X1", null, null),
                        new ComplaintApplication.Purchase(null),
                        "Rude",
                        null,
                        null));
        assertThat(complaint.task(ACKNOWLEDGE).getDueDate()).isEqualTo(Date.from(HOUR_LATER));
        assertThat(businessKey(complaint)).isEqualTo(NUMBER);
        assertThat(complaint.variable("likelyDuplicates")).isEqualTo("CP-20261124-000009");
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement("CMP-43")
    void anotherProcessNamesTheClaimAndSaysNothingOfTheCustomer() {
        RaisedComplaint raised = new RaisedComplaint("CL-20261120-000001", "SERVICE", "Not satisfied");
        assertThat(RaisedComplaint.MESSAGE).isEqualTo(EngineComplaintProcess.COMPLAINT_RECEIVED);

        Walk complaint = Walk.of(
                ENGINE,
                ENGINE.getRuntimeService()
                        .createMessageCorrelation(RaisedComplaint.MESSAGE)
                        .setVariables(raised.variables())
                        .correlateStartMessage());

        verify(steps.intake)
                .raise(
                        new ComplaintApplication(
                                "OTHER",
                                "SERVICE",
                                null,
                                "CL-20261120-000001",
                                null,
                                null,
                                new ComplaintApplication.Purchase(null),
                                "Not satisfied",
                                null,
                                null),
                        "complaints");
        assertThat(businessKey(complaint)).isEqualTo(NUMBER);
        assertThat(complaint.variable("missingFacts")).isEqualTo("purchase date, demand");
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement("F05")
    void aComplaintSentOnIsClassifiedByTheOtherDepartmentInTheSameHour() {
        Walk complaint = received();
        acknowledge(complaint);
        steps.sendsOn("dept-after-sales");

        complaint.complete(CLASSIFY, ComplaintFormVariables.CATEGORY.is("SERVICE"));

        Task again = complaint.task(CLASSIFY);
        assertThat(groups(ENGINE, again)).containsExactly("dept-after-sales");
        assertThat(again.getDueDate()).isEqualTo(Date.from(CLASSIFIED_BY));
        assertThat(complaint.due("BoundaryEvent_ClassificationOverdue")).isEqualTo(Date.from(CLASSIFIED_BY));
    }

    @Test
    @Requirement("CMP-43")
    void aHandledComplaintGoesOnToItsResultAndCloses() {
        Walk complaint = handled();

        assertThat(complaint.visited()).contains("EndEvent_ComplaintHandled");
        Walk result = complaint.called("complaint-result");
        assertThat(result.task("Task_TellResult").getDueDate())
                .isEqualTo(Date.from(ComplaintStepsInMemory.RESULT_DUE_AT));
        result.complete("Task_TellResult");
        result.complete("Task_SurveySatisfaction");
        result.complete("Task_FollowUpMeasures");
        assertThat(complaint.ended()).isTrue();
        assertThat(complaint.visited()).contains("EndEvent_ComplaintClosed");
    }

    @Test
    @Requirement({"T03", "T04"})
    void anHourThatPassesStartsTheLadderOfThePromiseThatRuns() {
        Walk complaint = received();

        complaint.execute("BoundaryEvent_AcknowledgementOverdue");
        assertThat(steps.ladder.breaches).containsExactly(ACKNOWLEDGEMENT + " " + NUMBER);
        ladderEnds(complaint);
        acknowledge(complaint);
        complaint.execute("BoundaryEvent_ClassificationOverdue");

        assertThat(steps.ladder.breaches)
                .containsExactly(ACKNOWLEDGEMENT + " " + NUMBER, CLASSIFICATION + " " + NUMBER);
        assertThat(complaint.task(CLASSIFY)).isNotNull();
    }

    @Test
    @Requirement({"T05", "CMP-32"})
    void theFifteenWorkingDaysAreWarnedOfAndEscalatedBesideTheWork() {
        Walk complaint = classified();

        complaint.execute("BoundaryEvent_ResolutionAlmostDue");
        assertThat(steps.ladder.warnings).containsExactly(RESOLUTION + " complaint-handlers");
        complaint.execute("BoundaryEvent_ResolutionOverdue");

        assertThat(steps.ladder.breaches).containsExactly(RESOLUTION + " " + NUMBER);
        assertThat(complaint.task(INVESTIGATE)).isNotNull();
        ladderEnds(complaint);
        assertThat(complaint.visited()).contains("EndEvent_DeadlineWatched");
        assertThat(complaint.waitsAt()).doesNotContain("Call_Escalation");
    }

    @Test
    void aComplaintSettledOtherwiseEndsWithEverythingThatWasGoingOn() {
        Walk complaint = classified();
        complete(complaint, INVESTIGATE);
        assertThat(complaint.called("complaint-handling").task("Task_PlanMeasures"))
                .isNotNull();

        complaint.receive("complaints.settledOtherwise");

        assertThat(complaint.ended()).isTrue();
        assertThat(complaint.visited()).contains("BoundaryEvent_ComplaintSettledOtherwise");
        assertThat(ENGINE.getTaskService().createTaskQuery().count()).isZero();
        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
    }

    private Walk handled() {
        Walk complaint = classified();
        complete(complaint, INVESTIGATE);
        Walk handling = complaint.called("complaint-handling");
        complete(handling, "Task_PlanMeasures");
        complete(handling, "Task_ApprovePlan");
        handling.complete("Task_CarryOutMeasures", ComplaintVariables.HANDLING_FINISHED.is(true));
        return complaint;
    }

    private static void complete(Walk walk, String task) {
        walk.complete(task);
    }

    /** The promise was settled meanwhile. */
    private static void ladderEnds(Walk complaint) {
        complaint.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
    }

    private static String businessKey(Walk walk) {
        return ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(walk.instanceId())
                .singleResult()
                .getBusinessKey();
    }
}
