package io.aftersales.replacements.process;

import static io.aftersales.replacements.process.ReplacementStepsInMemory.CLAIM;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.USER;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.groups;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.keptVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/replacements/compensation.bpmn}. */
@Deployment(resources = {"processes/replacements/compensation.bpmn", "processes/replacements/settlement-offer.bpmn"})
class CompensationTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/replacements/compensation.bpmn");

    private final ReplacementStepsInMemory steps = new ReplacementStepsInMemory();

    @Test
    @Requirement({"RPL-14", "RPL-16"})
    void theReasonIsLearnedBeforeItIsSettledOnTheSpot() {
        Walk compensation = learned();
        verify(steps.demands).learnReason(CLAIM, "The floor is wet", "A new floor", true, USER);

        route(compensation, "SETTLE");
        verify(steps.demands).route(CLAIM, "SETTLE", "Small", USER);
        Walk offer = compensation.called("settlement-offer");
        offer.complete("Task_ProposeOffer", ReplacementVariables.OFFER_KIND.is("COMPENSATION"))
                .complete("Task_ApproveOffer", ReplacementVariables.OFFER_DECISION.is("APPROVED"))
                .complete("Task_MakeOffer", ReplacementVariables.OFFER_ACCEPTED.is(true))
                .complete("Task_PayCompensation");

        assertThat(compensation.visited()).contains("EndEvent_DemandSettled");
        assertThat(compensation.variable("nextStep")).isEqualTo("CLOSE");
        assertThat(keptVariables(ENGINE)).noneMatch(name -> name.startsWith("private"));
    }

    @Test
    void whatIsDeclinedIsRoutedAgain() {
        Walk compensation = learned();

        route(compensation, "SETTLE");
        compensation
                .called("settlement-offer")
                .complete("Task_ProposeOffer", ReplacementVariables.OFFER_KIND.is("COMPENSATION"))
                .complete("Task_ApproveOffer", ReplacementVariables.OFFER_DECISION.is("APPROVED"))
                .complete("Task_MakeOffer", ReplacementVariables.OFFER_ACCEPTED.is(false));
        route(compensation, "WITHDRAWN");

        assertThat(compensation.visited()).contains("EndEvent_DemandWithdrawn");
    }

    @Test
    @Requirement("RPL-16")
    void aNewProblemIsPassedToTheDepartments() {
        Walk compensation = learned();

        route(compensation, "DEFER");
        assertThat(groups(ENGINE, compensation.task("Task_AnswerDemand")))
                .containsExactly("dept-after-sales", "dept-product-quality");
        compensation.complete(
                "Task_AnswerDemand",
                ReplacementFormVariables.FINDING.is("A bad seal"),
                ReplacementFormVariables.PROPOSAL.is("Pay"));

        verify(steps.demands).answer(CLAIM, "A bad seal", "Pay", USER);
        assertThat(compensation.waitsAt()).containsExactly("Task_ChooseRoute");
    }

    @Test
    @Requirement("RPL-16")
    void aProductIsTakenBackForInspection() {
        Walk compensation = learned();

        route(compensation, "TAKE_BACK");
        assertThat(groups(ENGINE, compensation.task("Task_CollectProduct")))
                .containsExactly("dispatchers", "engineers");
        compensation.complete(
                "Task_CollectProduct",
                ReplacementFormVariables.COLLECTED_ON.is("2026-11-25"),
                ReplacementFormVariables.NOTE.is("Scratched"));

        verify(steps.demands).collect(CLAIM, "2026-11-25", "Scratched", USER);
        assertThat(compensation.visited()).contains("EndEvent_ProductTakenBack");
        assertThat(compensation.variable("nextStep")).isEqualTo("CLOSE");
    }

    private static Walk learned() {
        return ReplacementStepsInMemory.start(ENGINE, "compensation")
                .complete(
                        "Task_LearnReason",
                        ReplacementFormVariables.DEMAND_REASON.is("The floor is wet"),
                        ReplacementFormVariables.DEMAND.is("A new floor"),
                        ReplacementFormVariables.REAL_LOSS.is(true));
    }

    private static void route(Walk compensation, String route) {
        compensation.complete(
                "Task_ChooseRoute",
                ReplacementVariables.DEMAND_ROUTE.is(route),
                ReplacementFormVariables.ROUTE_REASON.is("Small"));
    }
}
