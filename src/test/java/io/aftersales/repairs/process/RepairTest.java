package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_DUE_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_WARN_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static io.aftersales.repairs.process.RepairStepsInMemory.messages;
import static io.aftersales.repairs.process.RepairStepsInMemory.timers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ServiceMode;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every path of {@code processes/repairs/repair.bpmn}. */
class RepairTest extends RepairWalks {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/repair.bpmn");

    RepairTest() {
        super(ENGINE);
    }

    @Test
    @Requirement({"RPR-01", "RPR-06", "RPR-25"})
    void aRepairGoesFromDiagnosisOverConsentToAcceptance() {
        when(steps.fees.contractsOf(NUMBER)).thenReturn("SC-1");
        Walk repair = repair();
        verify(steps.repairs).open(NUMBER, ServiceMode.WORKSHOP, USER);
        Walk diagnosis = repair.called("repair-diagnosis");
        assertHandedIn(diagnosis);
        diagnose(repair);
        Walk consent = repair.called("repair-consent");
        assertHandedIn(consent);
        assertThat(consent.task("Task_QuoteRepair").getAssignee()).isEqualTo("engineer");
        assertThat(consent.variable("agreedContracts")).isEqualTo("SC-1");
        consent(repair, "CONSENTED");
        Walk work = repair.called("repair-work");
        assertHandedIn(work);
        assertThat(work.variable("completionCommitmentId")).isEqualTo(COMPLETION.toString());
        assertThat(work.variable("completionWarnAt")).isEqualTo(COMPLETION_WARN_AT.toString());
        assertThat(work.variable("completionDueAt")).isEqualTo(COMPLETION_DUE_AT.toString());

        finishWork(repair, true);

        verify(steps.repairs).finish(NUMBER, RepairOutcome.REPAIRED, USER);
        assertThat(repair.ended()).isTrue();
        assertThat(repair.variable("nextService")).isEqualTo("NONE");
    }

    @Test
    @Requirement({"RPR-08", "T25", "F44"})
    void theQuotedCycleIsWarnedOfAndEscalated() {
        Walk repair = repair();
        diagnose(repair);
        consent(repair, "CONSENTED");
        assertThat(repair.due("BoundaryEvent_CompletionAlmostDue")).isEqualTo(Date.from(COMPLETION_WARN_AT));
        assertThat(repair.due("BoundaryEvent_CompletionOverdue")).isEqualTo(Date.from(COMPLETION_DUE_AT));

        repair.execute("BoundaryEvent_CompletionAlmostDue");
        repair.execute("BoundaryEvent_CompletionOverdue");

        assertThat(steps.ladder.warnings).containsExactly(COMPLETION + " engineers");
        assertThat(steps.ladder.breaches).containsExactly(COMPLETION + " " + NUMBER);
        assertThat(repair.waitsAt()).contains("Call_RepairWork", "Call_Escalation");
        repair.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
        assertThat(repair.visited()).contains("EndEvent_ResponsibleWarned", "EndEvent_EscalationEnded");
        finishWork(repair, true);
        assertThat(repair.ended()).isTrue();
    }

    @Test
    @Requirement("T25")
    void aRepairThatIsFinishedInTimeLeavesNoTimer() {
        Walk repair = repair();
        diagnose(repair);
        assertThat(timers(ENGINE)).isZero();
        consent(repair, "CONSENTED");
        assertThat(timers(ENGINE)).isEqualTo(2);

        finishWork(repair, true);

        assertThat(timers(ENGINE)).isZero();
        assertThat(steps.ladder.warnings).isEmpty();
        assertThat(steps.ladder.breaches).isEmpty();
    }

    @Test
    @Requirement({"DSP-05", "F24", "RPR-08"})
    void partsByPostTakeThePlaceOfWorkInspectionAndSignature() {
        Walk parts = agreedByPost().called("parts-by-post");
        assertThat(parts.variable("claimNumber")).isEqualTo(NUMBER);
        assertThat(parts.variable("urgent")).isEqualTo(true);
        assertThat(parts.variable("productLine")).isEqualTo("SMART_HOME");
        assertThat(parts.variable("serviceMode")).isEqualTo("PARTS_BY_POST");
        assertThat(parts.variable("completionDueAt")).isEqualTo(COMPLETION_DUE_AT.toString());
        assertThat(timers(ENGINE)).isEqualTo(2);

        parts.complete("Task_PostParts", RepairFormVariables.POSTING_RESULT.is("POSTED"))
                .complete("Task_ConfirmParts", RepairFormVariables.PARTS_SAID.is("HELPED"));

        verify(steps.repairs).finish(NUMBER, RepairOutcome.REPAIRED, USER);
        verify(steps.work, never()).record(any(), any(), any());
        verify(steps.acceptances, never()).accept(any(), any(), any(), any());
        assertThat(timers(ENGINE)).isZero();
    }

    @Test
    @Requirement("RPR-09")
    void aChangedPlanNeedsConsentBeforeWorkGoesOn() {
        Walk repair = repair();
        diagnose(repair);
        consent(repair, "CONSENTED");

        repair.called("repair-work").complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("PLAN_CHANGE"));

        assertThat(repair.waitsAt()).containsExactly("Call_RepairConsent");
        assertThat(timers(ENGINE)).isZero();
        consent(repair, "CONSENTED");
        assertThat(repair.waitsAt()).containsExactly("Call_RepairWork");
        assertThat(timers(ENGINE)).isEqualTo(2);
        verify(steps.diagnoses, times(1)).diagnose(any(), any(), any());
    }

    @Test
    @Requirement({"F43", "RPL-10"})
    void anotherCauseThatCannotBeRepairedNeedsAReplacement() {
        Walk repair = repair();
        diagnose(repair);
        consent(repair, "CONSENTED");
        repair.called("repair-work").complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("OTHER_CAUSE"));
        steps.finds(true, false);

        repair.called("repair-diagnosis").complete("Task_DiagnoseFault");

        verify(steps.repairs).finish(NUMBER, RepairOutcome.REPLACEMENT_PROPOSED, USER);
        assertThat(repair.ended()).isTrue();
    }

    @Test
    @Requirement("RPR-19")
    void whatTheCustomerDoesNotAcceptIsDiagnosedAgain() {
        Walk repair = repair();
        diagnose(repair);
        consent(repair, "CONSENTED");

        finishWork(repair, false);

        verify(steps.acceptances).raiseComplaint(NUMBER);
        assertThat(repair.waitsAt()).containsExactly("Call_RepairDiagnosis");
        verify(steps.repairs, times(1)).open(any(), any(), any());
    }

    @Test
    @Requirement("RPR-06")
    void aRefusedQuoteIsNoRepair() {
        Walk repair = repair();
        diagnose(repair);

        consent(repair, "REFUSED");

        verify(steps.repairs).finish(NUMBER, RepairOutcome.DECLINED, USER);
        assertThat(repair.visited()).doesNotContain("Call_RepairWork");
        assertThat(repair.ended()).isTrue();
        assertThat(repair.variable("nextService")).isEqualTo("NONE");
    }

    @Test
    void whatCannotBeRepairedNeedsAReplacement() {
        steps.finds(true, false);
        Walk repair = repair();

        diagnose(repair);

        verify(steps.repairs).finish(NUMBER, RepairOutcome.REPLACEMENT_PROPOSED, USER);
        assertThat(repair.visited()).doesNotContain("Call_RepairConsent");
        assertThat(repair.ended()).isTrue();
        assertThat(repair.variable("nextService")).isEqualTo("REPLACEMENT");
    }

    @ParameterizedTest(name = "after {0} phases")
    @ValueSource(ints = {0, 1, 2})
    void aCustomerWhoWithdrawsEndsTheRepairWithAllThatItCalled(int phases) {
        Walk repair = repair();
        if (phases > 0) {
            diagnose(repair);
        }
        if (phases > 1) {
            consent(repair, "CONSENTED");
            repair.execute("BoundaryEvent_CompletionOverdue");
        }

        messages(ENGINE.getProcessEngine()).withdrawn(NUMBER);

        verify(steps.repairs).finish(NUMBER, RepairOutcome.DECLINED, USER);
        assertThat(repair.visited()).contains("EndEvent_RepairWithdrawn").doesNotContain("Task_CloseRepair");
        assertThat(repair.ended()).isTrue();
        assertThat(repair.variable("nextService")).isEqualTo("NONE");
        assertThat(ENGINE.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(ENGINE.getTaskService().createTaskQuery().count()).isZero();
        assertThat(timers(ENGINE)).isZero();
    }

    @Test
    void aWithdrawalWhereNoRepairRunsHasNoEffect() {
        Walk repair = repair();

        messages(ENGINE.getProcessEngine()).withdrawn("CL-20261125-000002");

        assertThat(repair.waitsAt()).containsExactly("Call_RepairDiagnosis");
    }

    private static void assertHandedIn(Walk called) {
        assertThat(called.variable("claimNumber")).isEqualTo(NUMBER);
        assertThat(called.variable("urgent")).isEqualTo(true);
        assertThat(called.variable("productLine")).isEqualTo("SMART_HOME");
        assertThat(called.variable("serviceMode")).isEqualTo("WORKSHOP");
        assertThat(called.variable("repairOutcome")).isEqualTo("OPEN");
    }
}
