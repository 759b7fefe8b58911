package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_DUE_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_WARN_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.HAND_OVER_DUE_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static io.aftersales.repairs.process.RepairStepsInMemory.groups;
import static io.aftersales.repairs.process.RepairStepsInMemory.messages;
import static io.aftersales.repairs.process.RepairStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.repairs.AcceptanceDesk;
import io.aftersales.repairs.AcceptanceReport;
import io.aftersales.repairs.PartReport;
import io.aftersales.repairs.WorkReport;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks every path of {@code processes/repairs/repair-work.bpmn}. */
@Deployment(resources = {"processes/repairs/repair-work.bpmn", "processes/repairs/service-visit.bpmn"})
class RepairWorkTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/repair-work.bpmn");

    private final RepairStepsInMemory steps = new RepairStepsInMemory();

    @Test
    @Requirement({"RPR-07", "RPR-16", "RPR-20", "RPR-25"})
    void workIsDoneInspectedAndAccepted() {
        Walk work = work("WORKSHOP");
        Task task = work.task("Task_RepairProduct");
        assertThat(task.getAssignee()).isEqualTo("engineer");
        assertThat(task.getDueDate()).isEqualTo(Date.from(COMPLETION_DUE_AT));
        assertThat(task.getFollowUpDate()).isEqualTo(Date.from(COMPLETION_WARN_AT));

        work.complete(
                "Task_RepairProduct",
                RepairVariables.WORK_RESULT.is("DONE"),
                RepairFormVariables.PROCESS.is("Pump replaced"),
                RepairFormVariables.PARTS.is("PUMP 1"),
                RepairFormVariables.PROBLEM_MET.is("Rusty screws"),
                RepairFormVariables.MINUTES.is("90"),
                RepairFormVariables.FULLY_TESTED.is(true),
                RepairFormVariables.TIDIED_UP.is(true));
        verify(steps.work)
                .record(
                        NUMBER,
                        new WorkReport("DONE", "Pump replaced", "PUMP 1", "Rusty screws", "90", true, true),
                        USER);
        assertThat(groups(ENGINE, work.task("Task_InspectQuality"))).containsExactly("quality-inspectors");
        assertThat(work.task("Task_InspectQuality").getDueDate()).isEqualTo(Date.from(COMPLETION_DUE_AT));
        inspect(work, true);
        verify(steps.work).inspect(NUMBER, true, "Runs", USER);
        assertThat(work.task("Task_HandOver").getAssignee()).isEqualTo(USER);
        assertThat(work.task("Task_HandOver").getDueDate()).isEqualTo(Date.from(HAND_OVER_DUE_AT));
        work.complete(
                "Task_HandOver",
                RepairVariables.CUSTOMER_SATISFIED.is(true),
                RepairFormVariables.ACCEPTED_BY.is("Wang Fang"),
                RepairFormVariables.MAY_ACCEPT.is(true),
                RepairFormVariables.DEMONSTRATED.is(true),
                RepairFormVariables.ADVISED.is(true),
                RepairFormVariables.CONTENT.is("5"),
                RepairFormVariables.QUALITY.is("4"),
                RepairFormVariables.ATTITUDE.is("3"),
                RepairFormVariables.OPINION.is("Fine"));

        verify(steps.acceptances)
                .accept(
                        NUMBER,
                        new AcceptanceReport(1, "Wang Fang", true, true, "5", "4", "3", true, true, "Fine"),
                        new byte[0],
                        USER);
        assertThat(work.ended()).isTrue();
        assertThat(work.visited()).contains("EndEvent_RepairAccepted");
        assertOutcome(work, "ACCEPTED", "REPAIRED");
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement("RPR-25")
    void whatDoesNotPassTheInspectionGoesBackToWork() {
        Walk work = work("WORKSHOP");
        finish(work);

        inspect(work, false);

        assertThat(work.waitsAt()).containsExactly("Task_RepairProduct");
        assertThat(work.variable("workResult")).isNull();
        finish(work);
        assertThat(work.waitsAt()).containsExactly("Task_InspectQuality");
    }

    @Test
    @Requirement("RPR-12")
    void anAcceptedRepairWithoutTheTrueCauseIsUnsolved() {
        steps.signs(false);
        Walk work = work("WORKSHOP");
        finish(work);
        inspect(work, true);

        work.complete("Task_HandOver", RepairVariables.CUSTOMER_SATISFIED.is(true));

        assertOutcome(work, "ACCEPTED", "UNSOLVED");
    }

    @Test
    @Requirement({"RPR-16", "RPR-17"})
    void aCustomerWhoSignsHimselfTakesTheTaskAway() {
        Walk work = work("WORKSHOP");
        finish(work);
        inspect(work, true);

        messages(ENGINE.getProcessEngine()).resultSigned(NUMBER, new AcceptanceDesk.Signed(true, true));

        verify(steps.acceptances, never()).accept(any(), any(), any(), any());
        assertThat(work.visited()).contains("BoundaryEvent_CustomerSigned");
        assertThat(work.ended()).isTrue();
        assertOutcome(work, "ACCEPTED", "REPAIRED");
    }

    @Test
    @Requirement("RPR-19")
    void aComplaintIsRaisedForWhoeverIsNotSatisfied() {
        Walk work = work("WORKSHOP");
        finish(work);
        inspect(work, true);

        messages(ENGINE.getProcessEngine()).resultSigned(NUMBER, new AcceptanceDesk.Signed(false, true));

        verify(steps.acceptances).raiseComplaint(NUMBER);
        assertThat(work.visited()).contains("EndEvent_RepairNotAccepted");
        assertThat(work.ended()).isTrue();
        assertOutcome(work, "NOT_ACCEPTED", "OPEN");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "PLAN_CHANGE, PLAN_CHANGE, OPEN",
        "OTHER_CAUSE, NOT_ACCEPTED, OTHER_CAUSE",
        "REPLACEMENT, INTERRUPTED, REPLACEMENT_PROPOSED"
    })
    @Requirement({"RPR-09", "F43"})
    void workThatCannotGoOnIsInterrupted(String result, String workOutcome, String repairOutcome) {
        Walk work = work("WORKSHOP");

        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is(result));

        assertThat(work.visited()).contains("EndEvent_WorkInterrupted").doesNotContain("Task_InspectQuality");
        assertThat(work.ended()).isTrue();
        assertOutcome(work, workOutcome, repairOutcome);
    }

    @Test
    @Requirement({"DSP-11", "T27"})
    void aMissingPartNeedsAnotherVisit() {
        Walk work = work("ON_SITE");
        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("PART_MISSING"));
        assertThat(groups(ENGINE, work.task("Task_AwaitPart"))).containsExactly("dispatchers", "engineers");
        assertThat(work.task("Task_AwaitPart").getDueDate()).isEqualTo(Date.from(COMPLETION_DUE_AT));
        work.complete(
                "Task_AwaitPart",
                RepairVariables.PART_RESULT.is("ARRIVED"),
                RepairFormVariables.NOTE.is("Came by courier"));
        verify(steps.work).recordPart(NUMBER, new PartReport("ARRIVED", "Came by courier"), USER);
        Walk visit = work.called("service-visit");
        assertThat(visit.variable("engineer")).isEqualTo(USER);
        assertThat(visit.variable("claimNumber")).isEqualTo(NUMBER);

        visit.complete("Task_BookAppointment", RepairVariables.ENGINEER.is("second-engineer"));
        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("ARRIVED"));

        assertThat(work.task("Task_RepairProduct").getAssignee()).isEqualTo("second-engineer");
        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("PART_MISSING"));
        assertThat(work.variable("partResult")).isNull();
    }

    @Test
    @Requirement("RPR-07")
    void whoAgreesAfterTheEngineerHasLeftGetsAVisit() {
        Walk work = work("ON_SITE");

        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("VISIT_NEEDED"));

        assertThat(work.waitsAt()).containsExactly("Call_ServiceVisitWithPart");
        work.called("service-visit")
                .complete("Task_BookAppointment", RepairVariables.ENGINEER.is("second-engineer"))
                .complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("ARRIVED"));
        assertThat(work.task("Task_RepairProduct").getAssignee()).isEqualTo("second-engineer");
        finish(work);
        inspect(work, true);
        work.complete("Task_HandOver", RepairVariables.CUSTOMER_SATISFIED.is(true));
        assertOutcome(work, "ACCEPTED", "REPAIRED");
    }

    @Test
    @Requirement("RPR-07")
    void whoWantsNoFurtherVisitEndsTheRepairAlsoWhereAnEarlierModelGoesByTheWork() {
        Walk work = work("ON_SITE");
        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("VISIT_NEEDED"));
        Walk visit = work.called("service-visit");

        visit.complete("Task_BookAppointment", RepairVariables.ENGINEER.is("engineer"));
        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("CANCELLED"));

        assertThat(work.ended()).isTrue();
        assertThat(work.variable("workOutcome")).isNull();
        assertThat(work.variable("repairOutcome")).isEqualTo("DECLINED");
    }

    @Test
    @Requirement("RPR-07")
    void inTheWorkshopNobodyIsVisited() {
        Walk work = work("WORKSHOP");

        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("VISIT_NEEDED"));

        assertThat(work.waitsAt()).containsExactly("Task_RepairProduct");
    }

    @Test
    void aSecondVisitThatIsCalledOffEndsTheWork() {
        Walk work = work("ON_SITE");
        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("PART_MISSING"));
        work.complete("Task_AwaitPart");
        Walk visit = work.called("service-visit");

        visit.complete("Task_BookAppointment", RepairVariables.ENGINEER.is("engineer"));
        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("CANCELLED"));

        assertThat(work.ended()).isTrue();
        assertThat(work.visited()).contains("EndEvent_WorkInterrupted");
        assertThat(work.variable("repairOutcome")).isEqualTo("DECLINED");
    }

    @Test
    @Requirement("DSP-11")
    void inTheWorkshopTheWorkGoesOnWhenThePartIsThere() {
        Walk work = work("WORKSHOP");
        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("PART_MISSING"));

        work.complete("Task_AwaitPart");

        assertThat(work.waitsAt()).containsExactly("Task_RepairProduct");
        assertThat(work.variable("completionCommitmentId")).isEqualTo(COMPLETION.toString());
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "PLAN_CHANGE, PLAN_CHANGE, OPEN",
        "REPLACEMENT, INTERRUPTED, REPLACEMENT_PROPOSED",
        "DECLINED, INTERRUPTED, DECLINED"
    })
    @Requirement({"DSP-11", "RPR-09", "RPL-10"})
    void aPartThatDoesNotComeInterruptsTheWork(String result, String workOutcome, String repairOutcome) {
        Walk work = work("ON_SITE");
        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("PART_MISSING"));

        work.complete(
                "Task_AwaitPart",
                RepairVariables.PART_RESULT.is(result),
                RepairFormVariables.NOTE.is("It is no longer made"));

        verify(steps.work).recordPart(NUMBER, new PartReport(result, "It is no longer made"), USER);
        assertThat(work.visited()).contains("EndEvent_WorkInterrupted").doesNotContain("Gateway_AnotherVisit");
        assertThat(work.ended()).isTrue();
        assertOutcome(work, workOutcome, repairOutcome);
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    private static void finish(Walk work) {
        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("DONE"));
    }

    private static void inspect(Walk work, boolean passed) {
        work.complete(
                "Task_InspectQuality",
                RepairVariables.INSPECTION_PASSED.is(passed),
                RepairFormVariables.FINDINGS.is("Runs"));
    }

    private static void assertOutcome(Walk work, String workOutcome, String repairOutcome) {
        assertThat(work.variable("workOutcome")).isEqualTo(workOutcome);
        assertThat(work.variable("repairOutcome")).isEqualTo(repairOutcome);
    }

    private static Walk work(String mode) {
        return Walk.start(
                ENGINE,
                "repair-work",
                NUMBER,
                RepairVariables.CLAIM_NUMBER.is(NUMBER),
                RepairVariables.URGENT.is(false),
                RepairVariables.PRODUCT_LINE.is("SMART_HOME"),
                RepairVariables.SERVICE_MODE.is(mode),
                RepairVariables.ENGINEER.is("engineer"),
                RepairVariables.REPAIR_OUTCOME.is(RepairVariables.OPEN),
                RepairVariables.COMPLETION_COMMITMENT_ID.is(COMPLETION.toString()),
                RepairVariables.COMPLETION_WARN_AT.is(COMPLETION_WARN_AT.toString()),
                RepairVariables.COMPLETION_DUE_AT.is(COMPLETION_DUE_AT.toString()));
    }
}
