package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimWalks.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.problems.InvalidInput;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.List;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;

/** Walks every path of {@code processes/claims/claim-triage.bpmn}. */
@Deployment(resources = {"processes/claims/claim-triage.bpmn", "processes/claims/service-mode.dmn"})
class ClaimTriageTest {

    private static final String TRIAGE = "Task_TriageClaim";
    private static final String GUIDE = "Task_GuideCustomer";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/claims/claim-triage.bpmn");

    private final ClaimSteps steps = new ClaimSteps();

    @Test
    @Requirement({"CLM-14", "DSP-03"})
    void itStartsFromTheModeAgreedWithTheCustomer() {
        Walk triage = triage("MAIL_IN", false);

        Task task = triage.task(TRIAGE);
        assertThat(ENGINE.getTaskService().getVariable(task.getId(), "serviceMode"))
                .isEqualTo("MAIL_IN");
        assertThat(task.getPriority()).isEqualTo(50);
        assertThat(groupsOf(task)).containsExactly("service-desk");
    }

    @Test
    @Requirement("RSP-05")
    void anUrgentClaimGoesBeforeOthers() {
        Walk triage = triage("REMOTE_GUIDANCE", true);
        assertThat(triage.task(TRIAGE).getPriority()).isEqualTo(80);

        decide(triage, "REMOTE_GUIDANCE");

        assertThat(triage.task(GUIDE).getPriority()).isEqualTo(80);
    }

    @Test
    @Requirement({"CLM-14", "DSP-03"})
    void itRecordsTheChoiceItsReasonAndTheWarranty() {
        Walk triage = triage("MAIL_IN", false);

        triage.complete(
                TRIAGE,
                ClaimVariables.SERVICE_MODE.is("ON_SITE"),
                ClaimFormVariables.MODE_REASON.is("Too heavy"),
                ClaimFormVariables.WARRANTY_CONDITIONS.is("MET"));

        verify(steps.triage).triage(NUMBER, "ON_SITE", "MAIL_IN", "Too heavy", "MET", "desk");
        assertThat(triage.visited()).contains("EndEvent_ServiceDecided").doesNotContain(GUIDE);
        assertThat(triage.variable("serviceMode")).isEqualTo("ON_SITE");
        assertThat(triage.variable("nextService")).isEqualTo("REPAIR");
        assertThat(ClaimWalks.privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement({"POL-11", "CLM-08"})
    void whatIsPutOnRecordWithItCountsForIt() {
        Walk triage = triage("MAIL_IN", false);

        triage.complete(
                TRIAGE,
                ClaimVariables.SERVICE_MODE.is("MAIL_IN"),
                ClaimFormVariables.WARRANTY_CONDITIONS.is("MET"),
                ClaimFormVariables.KIND.is("RETURN"),
                ClaimFormVariables.PRODUCT_LINE.is("APPLIANCE"));

        InOrder order = inOrder(steps.records, steps.triage);
        order.verify(steps.records).complete(eq(NUMBER), any(), eq("desk"));
        order.verify(steps.triage).triage(any(), any(), any(), any(), any(), any());
        assertThat(ClaimWalks.privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement({"CLM-14", "DSP-03"})
    void aChoiceIsHeldAgainstTheProposalThatWasShown() {
        Walk triage = triage("NONE", false);
        String shown = String.valueOf(triage.variable("proposedServiceMode"));
        doAnswer(call -> {
                    ClaimWalks.process(ENGINE).follow(NUMBER, parts(), ChargeBasis.PAID_SERVICE);
                    return null;
                })
                .when(steps.records)
                .complete(any(), any(), any());

        triage.complete(TRIAGE, ClaimVariables.SERVICE_MODE.is(shown), ClaimFormVariables.KIND.is("PARTS"));

        verify(steps.triage).triage(NUMBER, shown, shown, null, null, "desk");
        assertThat(triage.variable("kind")).isEqualTo("PARTS");
    }

    private static ClaimRequest parts() {
        ClaimRequest request = mock(ClaimRequest.class);
        when(request.kind()).thenReturn(ClaimKind.PARTS);
        when(request.productLine()).thenReturn(ProductLine.VEHICLE);
        return request;
    }

    @Test
    void aRefusedTriageLeavesTheTaskOpen() {
        Walk triage = triage("ON_SITE", false);
        doThrow(new InvalidInput(List.of()))
                .when(steps.triage)
                .triage(anyString(), any(), anyString(), any(), any(), anyString());

        assertThatThrownBy(() -> triage.complete(TRIAGE)).isInstanceOf(InvalidInput.class);

        assertThat(triage.waitsAt()).containsExactly(TRIAGE);
    }

    @Test
    @Requirement("DSP-01")
    void whatGuidanceSolvedNeedsNoService() {
        Walk triage = triage("REMOTE_GUIDANCE", false);
        decide(triage, "REMOTE_GUIDANCE");
        assertThat(groupsOf(triage.task(GUIDE))).containsExactly("service-desk");

        triage.complete(GUIDE, ClaimVariables.SOLVED_REMOTELY.is(true), ClaimFormVariables.SOLUTION.is("Restarted"));

        verify(steps.triage).recordGuidance(NUMBER, true, "Restarted", "desk");
        assertThat(triage.variable("nextService")).isEqualTo("NONE");
        assertThat(triage.ended()).isTrue();
    }

    @Test
    @Requirement("DSP-01")
    void guidanceThatSaysNothingHasSolvedNothing() {
        Walk triage = triage("REMOTE_GUIDANCE", false);
        decide(triage, "REMOTE_GUIDANCE");

        triage.complete(GUIDE);

        verify(steps.triage).recordGuidance(NUMBER, false, null, "desk");
        assertThat(triage.variable("nextService")).isEqualTo("REPAIR");
    }

    private static void decide(Walk triage, String mode) {
        triage.complete(
                TRIAGE, ClaimVariables.SERVICE_MODE.is(mode), ClaimFormVariables.WARRANTY_CONDITIONS.is("OPEN"));
    }

    private static Walk triage(String plan, boolean urgent) {
        return Walk.start(
                ENGINE,
                "claim-triage",
                NUMBER,
                ClaimVariables.CLAIM_NUMBER.is(NUMBER),
                ClaimVariables.URGENT.is(urgent),
                ClaimVariables.KIND.is("REPAIR"),
                ClaimVariables.PRODUCT_LINE.is("SMART_HOME"),
                ClaimVariables.CHARGE_BASIS.is("WARRANTY"),
                ClaimVariables.SERVICE_PLAN.is(plan));
    }

    private static List<String> groupsOf(Task task) {
        return ENGINE.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }
}
