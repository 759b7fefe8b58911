package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static io.aftersales.repairs.process.RepairStepsInMemory.messages;
import static io.aftersales.repairs.process.RepairStepsInMemory.timers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.repairs.RepairOutcome;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Repairs that go on otherwise than they began: by another plan, cause, mode or urgency, or not at all. */
class ChangedRepairTest extends RepairWalks {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    ChangedRepairTest() {
        super(ENGINE);
    }

    @Test
    @Requirement({"DSP-05", "F24"})
    void partsOfNoHelpAreFollowedByAnotherPlanOrAVisit() {
        Walk repair = agreedByPost();
        repair.called("parts-by-post").complete("Task_PostParts", RepairFormVariables.POSTING_RESULT.is("PLAN_CHANGE"));
        assertThat(repair.waitsAt()).containsExactly("Call_RepairConsent");
        consent(repair, "CONSENTED");
        repair.called("parts-by-post")
                .complete("Task_PostParts", RepairFormVariables.POSTING_RESULT.is("POSTED"))
                .complete("Task_ConfirmParts", RepairFormVariables.PARTS_SAID.is("NOT_HELPED"));
        assertThat(repair.called("repair-diagnosis").waitsAt()).containsExactly("Task_DiagnoseFault");
        repair.called("repair-diagnosis").complete("Task_DiagnoseFault");
        consent(repair, "CONSENTED");

        repair.called("parts-by-post")
                .complete("Task_PostParts", RepairFormVariables.POSTING_RESULT.is("POSTED"))
                .complete("Task_ConfirmParts", RepairFormVariables.PARTS_SAID.is("VISIT"));

        visited(repair.called("repair-diagnosis").called("service-visit"), "ARRIVED");
        repair.called("repair-diagnosis").complete("Task_DiagnoseFault");
        consent(repair, "CONSENTED");
        assertThat(repair.waitsAt()).containsExactly("Call_RepairWork");
        verify(steps.acceptances, never()).raiseComplaint(any());
    }

    @Test
    @Requirement({"F43", "RPR-09"})
    void anotherCauseIsDiagnosedWithTheProductAtHandBeforeANewQuote() {
        Walk repair = repair(true, "ON_SITE");
        visited(repair.called("repair-diagnosis").called("service-visit"), "ARRIVED");
        repair.called("repair-diagnosis").complete("Task_DiagnoseFault");
        consent(repair, "CONSENTED");

        repair.called("repair-work").complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("OTHER_CAUSE"));

        Walk diagnosis = repair.called("repair-diagnosis");
        assertThat(diagnosis.waitsAt()).containsExactly("Task_DiagnoseFault");
        assertThat(diagnosis.task("Task_DiagnoseFault").getAssignee()).isEqualTo(USER);
        assertThat(timers(ENGINE)).isZero();
        verify(steps.acceptances, never()).raiseComplaint(any());
        diagnosis.complete("Task_DiagnoseFault");
        verify(steps.diagnoses, times(2)).diagnose(any(), any(), any());
        assertThat(repair.waitsAt()).containsExactly("Call_RepairConsent");
        consent(repair, "CONSENTED");
        assertThat(repair.called("repair-work").variable("repairOutcome")).isEqualTo("OPEN");
        finishWork(repair, true);
        verify(steps.repairs).finish(NUMBER, RepairOutcome.REPAIRED, USER);
        verify(steps.repairs, times(1)).open(any(), any(), any());
    }

    @Test
    @Requirement("RPR-07")
    void aVisitForTheWorkThatTheCustomerCallsOffEndsTheRepair() {
        Walk repair = repair();
        repair.called("repair-diagnosis").complete("Task_ReceiveProduct", RepairVariables.RECEIPT_RESULT.is("VISIT"));
        visited(repair.called("repair-diagnosis").called("service-visit"), "ARRIVED");
        repair.called("repair-diagnosis").complete("Task_DiagnoseFault");
        consent(repair, "CONSENTED");
        repair.called("repair-work").complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("VISIT_NEEDED"));

        visited(repair.called("repair-work").called("service-visit"), "CANCELLED");

        verify(steps.repairs).finish(NUMBER, RepairOutcome.DECLINED, USER);
        assertThat(repair.ended()).isTrue();
    }

    @Test
    @Requirement("RPR-01")
    void theModeThatTheDiagnosisEndsWithCountsFromThenOn() {
        Walk repair = repair();
        repair.called("repair-diagnosis").complete("Task_ReceiveProduct", RepairVariables.RECEIPT_RESULT.is("VISIT"));
        Walk visit = repair.called("repair-diagnosis").called("service-visit");
        visit.complete("Task_BookAppointment", RepairVariables.ENGINEER.is("engineer"))
                .complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("ARRIVED"));
        repair.called("repair-diagnosis").complete("Task_DiagnoseFault");

        assertThat(repair.called("repair-consent").variable("serviceMode")).isEqualTo("ON_SITE");
    }

    @Test
    @Requirement({"DSP-11", "RPR-09"})
    void aPartThatDoesNotComeLeadsBackToTheQuoteOrEndsTheRepair() {
        Walk repair = repair();
        diagnose(repair);
        consent(repair, "CONSENTED");
        repair.called("repair-work").complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("PART_MISSING"));
        repair.called("repair-work").complete("Task_AwaitPart", RepairVariables.PART_RESULT.is("PLAN_CHANGE"));
        assertThat(repair.waitsAt()).containsExactly("Call_RepairConsent");
        consent(repair, "CONSENTED");
        repair.called("repair-work").complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("PART_MISSING"));

        repair.called("repair-work").complete("Task_AwaitPart", RepairVariables.PART_RESULT.is("DECLINED"));

        verify(steps.repairs).finish(NUMBER, RepairOutcome.DECLINED, USER);
        assertThat(repair.ended()).isTrue();
    }

    @Test
    void workThatIsInterruptedForAReplacementEndsTheRepair() {
        Walk repair = repair();
        diagnose(repair);
        consent(repair, "CONSENTED");

        repair.called("repair-work").complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("REPLACEMENT"));

        verify(steps.repairs).finish(NUMBER, RepairOutcome.REPLACEMENT_PROPOSED, USER);
        assertThat(repair.variable("nextService")).isEqualTo("REPLACEMENT");
    }

    @Test
    @Requirement("RSP-05")
    void whatBecomesUrgentGoesFirstInAllThatRunsAndFollows() {
        Walk repair = repair(false, "ON_SITE");
        Walk visit = repair.called("repair-diagnosis").called("service-visit");
        Walk other = Walk.start(
                ENGINE,
                "service-visit",
                "CL-20261125-000002",
                RepairVariables.CLAIM_NUMBER.is("CL-20261125-000002"),
                RepairVariables.URGENT.is(false));
        assertThat(visit.task("Task_BookAppointment").getPriority()).isEqualTo(50);

        messages(ENGINE.getProcessEngine()).makeUrgent(NUMBER);

        assertThat(visit.task("Task_BookAppointment").getPriority()).isEqualTo(80);
        assertThat(other.task("Task_BookAppointment").getPriority()).isEqualTo(50);
        visit.complete("Task_BookAppointment", RepairVariables.ENGINEER.is("engineer"));
        assertThat(visit.task("Task_LogArrival").getPriority()).isEqualTo(80);
        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("ARRIVED"));
        Walk diagnosis = repair.called("repair-diagnosis");
        assertThat(diagnosis.task("Task_DiagnoseFault").getPriority()).isEqualTo(80);
        diagnosis.complete("Task_DiagnoseFault");
        assertThat(repair.called("repair-consent").task("Task_QuoteRepair").getPriority())
                .isEqualTo(80);
    }
}
