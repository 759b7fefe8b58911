package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.RESOLUTION_DUE_AT;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.groups;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.complaints.ChargeReport;
import io.aftersales.complaints.ComplaintHandling;
import io.aftersales.complaints.MeasureReport;
import io.aftersales.complaints.PlanDecision;
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

/** Walks every path of {@code processes/complaints/complaint-handling.bpmn}. */
@Deployment(
        resources = {"processes/complaints/complaint-handling.bpmn", "processes/complaints/complaint-investigation.bpmn"
        })
class ComplaintHandlingTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/complaints/complaint-handling.bpmn");

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    @Test
    @Requirement({"CMP-30", "ORG-08"})
    void aPlanIsApprovedAndCarriedOutUntilHandlingIsFinished() {
        Walk handling = handling("OTHER");
        Task plan = handling.task("Task_PlanMeasures");
        assertThat(plan.getAssignee()).isEqualTo("owner");
        assertThat(plan.getDueDate()).isEqualTo(Date.from(RESOLUTION_DUE_AT));

        handling.complete(
                "Task_PlanMeasures",
                ComplaintVariables.MEASURE_KIND.is("STAFF_TRAINING"),
                ComplaintFormVariables.SOLUTION.is("Call"),
                ComplaintFormVariables.MEASURES.is("List"));
        verify(steps.planning).plan(NUMBER, "STAFF_TRAINING", "Call", "List", "complaints");
        assertThat(groups(ENGINE, handling.task("Task_ApprovePlan"))).containsExactly("service-managers");
        handling.complete("Task_ApprovePlan", ComplaintVariables.PLAN_DECISION.is("APPROVED"));
        assertThat(groups(ENGINE, handling.task("Task_CarryOutMeasures")))
                .containsExactly("complaint-handlers", "dept-general");
        handling.complete(
                "Task_CarryOutMeasures",
                ComplaintFormVariables.DONE.is("Called once"),
                ComplaintFormVariables.PROGRESS_TOLD.is("Soon"),
                ComplaintFormVariables.PROGRESS_CHANNEL.is("PHONE"));
        verify(steps.handling).carryOut(NUMBER, new MeasureReport(false, "Called once", "Soon", "PHONE"), "complaints");
        assertThat(handling.task("Task_CarryOutMeasures").getAssignee()).isEqualTo("complaints");
        handling.complete("Task_CarryOutMeasures", ComplaintVariables.HANDLING_FINISHED.is(true));

        assertThat(handling.ended()).isTrue();
        assertThat(handling.variable("resultCommitmentId")).isEqualTo(ComplaintStepsInMemory.RESULT.toString());
    }

    @Test
    void aPlanThatGoesBackIsDrawnUpAnew() {
        Walk handling = handling("OTHER");
        handling.complete("Task_PlanMeasures");
        steps.decides(PlanDecision.REWORK);

        handling.complete(
                "Task_ApprovePlan",
                ComplaintVariables.PLAN_DECISION.is("REWORK"),
                ComplaintFormVariables.DECISION_REASON.is("Too vague"));

        verify(steps.planning).decide(NUMBER, "REWORK", "Too vague", "complaints");
        assertThat(handling.task("Task_PlanMeasures").getAssignee()).isEqualTo("owner");
    }

    @Test
    @Requirement("CMP-26")
    void measuresAreOfferedToTheGroupThatCarriesThemOutAndComeBackToWhoeverBegan() {
        Walk handling = handling("OTHER");
        steps.carriesOut("dept-product-quality");
        steps.doneBy("planner");
        handling.complete("Task_PlanMeasures");
        steps.doneBy("manager");
        handling.complete("Task_ApprovePlan");
        Task first = handling.task("Task_CarryOutMeasures");

        steps.doneBy("worker");
        handling.complete("Task_CarryOutMeasures");
        Task repeated = handling.task("Task_CarryOutMeasures");

        assertThat(first.getAssignee()).isNull();
        assertThat(groups(ENGINE, repeated)).containsExactly("complaint-handlers", "dept-product-quality");
        assertThat(repeated.getAssignee()).isEqualTo("worker");
    }

    @Test
    @Requirement("CMP-26")
    void measuresThatArePlannedAnewAreOfferedToTheOtherGroup() {
        Walk handling = handling("OTHER");
        steps.carriesOut("dept-product-quality");
        steps.decides(PlanDecision.REWORK);
        handling.complete("Task_PlanMeasures").complete("Task_ApprovePlan");

        steps.carriesOut("dept-information");
        steps.decides(PlanDecision.APPROVED);
        handling.complete("Task_PlanMeasures").complete("Task_ApprovePlan");

        Task measures = handling.task("Task_CarryOutMeasures");
        assertThat(measures.getAssignee()).isNull();
        assertThat(groups(ENGINE, measures)).containsExactly("complaint-handlers", "dept-information");
    }

    @Test
    @Requirement("F06")
    void aComplaintThatIsNotUpheldIsHandledWithTheDecision() {
        Walk handling = handling("OTHER");
        handling.complete("Task_PlanMeasures");
        steps.decides(PlanDecision.NOT_UPHELD);

        handling.complete("Task_ApprovePlan", ComplaintVariables.PLAN_DECISION.is("NOT_UPHELD"));

        assertThat(handling.ended()).isTrue();
        assertThat(handling.visited()).doesNotContain("Task_CarryOutMeasures");
        assertThat(handling.variable("resultDueAt")).isEqualTo(ComplaintStepsInMemory.RESULT_DUE_AT.toString());
    }

    @Test
    @Requirement({"CMP-24", "ORG-05"})
    void damageInUseIsRepairedAndOperatorsTrainedAtTheSameTime() {
        Walk handling = handling("HUMAN_DAMAGE");
        handling.called("complaint-investigation").complete("Task_ExplainDamage");
        handling.complete("Task_PlanMeasures");
        handling.complete("Task_ApprovePlan");

        assertThat(groups(ENGINE, handling.task("Task_RepairDamage"))).containsExactly("dept-after-sales", "engineers");
        assertThat(groups(ENGINE, handling.task("Task_TrainOperators")))
                .containsExactly("dept-after-sales", "dept-general");
        handling.complete("Task_TrainOperators", ComplaintFormVariables.DONE.is("Trained"));
        assertThat(handling.waitsAt()).doesNotContain("Task_CarryOutMeasures");
        handling.complete(
                "Task_RepairDamage",
                ComplaintFormVariables.DONE.is("Repaired"),
                ComplaintFormVariables.POSITIONS.is("HINGE 1"),
                ComplaintFormVariables.CHARGE_ANSWER.is("CONSENTED"),
                ComplaintFormVariables.ANSWERED_AT.is("2026-11-25T10:00:00+08:00"),
                ComplaintFormVariables.ANSWER_CHANNEL.is("PHONE"),
                ComplaintFormVariables.ANSWERED_BY.is("Wang Fang"));

        verify(steps.handling)
                .recordWork(NUMBER, ComplaintHandling.Work.TRAINING, "Trained", ChargeReport.NONE, "complaints");
        verify(steps.handling)
                .recordWork(
                        NUMBER,
                        ComplaintHandling.Work.REPAIR,
                        "Repaired",
                        new ChargeReport(
                                "HINGE 1", null, "CONSENTED", "2026-11-25T10:00:00+08:00", "PHONE", "Wang Fang", null),
                        "complaints");
        assertThat(handling.waitsAt()).contains("Task_CarryOutMeasures");
        assertThat(ComplaintStepsInMemory.privateVariables(ENGINE)).isEmpty();
    }

    private static Walk handling(String causeClass) {
        return Walk.start(
                ENGINE,
                "complaint-handling",
                NUMBER,
                ComplaintVariables.COMPLAINT_NUMBER.is(NUMBER),
                ComplaintVariables.URGENT.is(false),
                ComplaintVariables.CAUSE_CLASS.is(causeClass),
                ComplaintVariables.ABNORMAL.is(false),
                ComplaintVariables.DEPARTMENT.is("dept-general"),
                ComplaintVariables.COMPLAINT_OWNER.is("owner"),
                ComplaintVariables.APPROVER_GROUP.is("service-managers"),
                ComplaintVariables.RESOLUTION_COMMITMENT_ID.is(ComplaintStepsInMemory.RESOLUTION.toString()),
                ComplaintVariables.RESOLUTION_WARN_AT.is(ComplaintStepsInMemory.RESOLUTION_WARN_AT.toString()),
                ComplaintVariables.RESOLUTION_DUE_AT.is(RESOLUTION_DUE_AT.toString()));
    }
}
