package io.aftersales.replacements.process;

import static io.aftersales.replacements.process.ReplacementStepsInMemory.CLAIM;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.USER;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.groups;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.keptVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ServiceMode;
import io.aftersales.replacements.Choice;
import io.aftersales.replacements.EntitlementDecision;
import io.aftersales.replacements.EntitlementDesk;
import io.aftersales.replacements.NextService;
import io.aftersales.replacements.ReplacementApplication;
import io.aftersales.replacements.Wish;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Optional;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/replacements/replacement.bpmn}. */
@Deployment(
        resources = {
            "processes/replacements/replacement.bpmn",
            "processes/replacements/product-exchange.bpmn",
            "processes/replacements/product-return.bpmn",
            "processes/replacements/settlement-offer.bpmn",
            "processes/replacements/compensation.bpmn"
        })
class ReplacementTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/replacements/replacement.bpmn");

    private final ReplacementStepsInMemory steps = new ReplacementStepsInMemory();

    @Test
    @Requirement({"RPL-03", "RPL-04", "F07"})
    void theEntitlementIsDecidedAndToldBeforeTheCustomerChooses() {
        Walk replacement = start();

        assertThat(groups(ENGINE, replacement.task("Task_FillApplication")))
                .containsExactly("engineers", "service-desk");
        fill(replacement);
        tell(replacement);
        choose(replacement, Choice.EXCHANGE);

        assertThat(replacement.waitsAt()).containsExactly("Call_ProductExchange");
        var order = inOrder(steps.intake, steps.entitlements);
        order.verify(steps.intake)
                .apply(
                        CLAIM,
                        new ReplacementApplication(
                                "REPLACEMENT",
                                "It stays dark",
                                "INVOICE",
                                "F-1",
                                "2026-01-05",
                                "SN-1",
                                "OWN_QUALITY",
                                "PRODUCT_QUALITY",
                                null,
                                "None"),
                        USER);
        order.verify(steps.intake).decide(CLAIM, USER);
        order.verify(steps.entitlements).tell(CLAIM, new EntitlementDesk.Notice("PHONE", false, "Glad"), USER);
        order.verify(steps.entitlements).choose(CLAIM, "EXCHANGE", "PHONE", null, USER);
    }

    @Test
    void anExchangeClosesTheApplication() {
        Walk replacement = told(Choice.EXCHANGE);

        Walk exchange = replacement.called("product-exchange");
        exchange.complete("Task_ApproveExchange", ReplacementVariables.EXCHANGE_APPROVED.is(true))
                .complete("Task_AgreeProduct")
                .complete("Task_DeliverProduct")
                .complete("Task_TakeOriginalBack")
                .complete("Task_FillReplacementRecord");

        assertThat(replacement.visited()).contains("EndEvent_ReplacementClosed");
        assertThat(replacement.ended()).isTrue();
        assertThat(replacement.variable("nextService")).isEqualTo("NONE");
    }

    @Test
    @Requirement({"RPL-02", "RPL-10", "F40"})
    void aSpecialCaseIsDecidedByASuperior() {
        steps.decides(EntitlementDecision.SUPERIOR_DECIDES);
        when(steps.closing.close(any(), any())).thenReturn(NextService.REPAIR);
        Walk replacement = start();
        fill(replacement);

        assertThat(groups(ENGINE, replacement.task("Task_DecideSpecialCase"))).containsExactly("service-supervisors");
        replacement.complete(
                "Task_DecideSpecialCase",
                ReplacementVariables.SPECIAL_APPROVED.is(false),
                ReplacementFormVariables.DECISION_REASON.is("No hardship"));
        verify(steps.entitlements).decideSpecially(CLAIM, false, "No hardship", USER);
        assertThat(replacement.variable("entitlement")).isEqualTo("NOT_ENTITLED");
        assertThat(replacement.variable("specialApproved")).isNull();
        tell(replacement);
        choose(replacement, Choice.REPAIR);

        assertThat(replacement.visited()).doesNotContain("Call_ProductExchange");
        assertThat(replacement.ended()).isTrue();
        assertThat(replacement.variable("nextService")).isEqualTo("REPAIR");
    }

    @Test
    @Requirement({"RPL-14", "RPL-16", "F07"})
    void compensationIsAnsweredAfterTheEntitlementWasTold() {
        steps.wishes(Wish.COMPENSATION);
        when(steps.closing.repairMode(CLAIM)).thenReturn(Optional.of(ServiceMode.WORKSHOP));
        Walk replacement = start();

        fill(replacement);
        verify(steps.intake).decide(CLAIM, USER);
        assertThat(replacement.waitsAt()).containsExactly("Task_TellEntitlement");
        tell(replacement);
        choose(replacement, Choice.COMPENSATION);

        Walk compensation = replacement.called("compensation");
        compensation
                .complete("Task_LearnReason")
                .complete("Task_ChooseRoute", ReplacementVariables.DEMAND_ROUTE.is("TAKE_BACK"))
                .complete("Task_CollectProduct", ReplacementFormVariables.COLLECTED_ON.is("2026-11-25"));
        assertThat(replacement.ended()).isTrue();
        assertThat(replacement.variable("serviceMode")).isEqualTo("WORKSHOP");
    }

    @Test
    void anApplicationThatIsSentBackIsFilledInAgain() {
        Walk replacement = told(Choice.RETURN);

        replacement
                .called("product-return")
                .complete("Task_ProposeRefund")
                .complete("Task_ApproveRefund", ReplacementVariables.REFUND_DECISION.is("SENT_BACK"));
        fill(replacement);
        tell(replacement);

        assertThat(replacement.waitsAt()).containsExactly("Task_AskCustomer");
    }

    @Test
    @Requirement("F38")
    void whoBringsTheProofAfterwardsAppliesAgain() {
        Walk replacement = told(Choice.APPLY_AGAIN);

        assertThat(replacement.waitsAt()).containsExactly("Task_FillApplication");
        fill(replacement);
        tell(replacement);
        choose(replacement, Choice.EXCHANGE);

        verify(steps.intake, times(2)).decide(CLAIM, USER);
        assertThat(replacement.waitsAt()).containsExactly("Call_ProductExchange");
    }

    @Test
    @Requirement({"RPL-11", "F07"})
    void anAlternativeThatIsDeclinedTakesNothingAway() {
        Walk replacement = told(Choice.ALTERNATIVE);

        replacement
                .called("settlement-offer")
                .complete("Task_ProposeOffer", ReplacementVariables.OFFER_KIND.is("COMPENSATION"))
                .complete("Task_ApproveOffer", ReplacementVariables.OFFER_DECISION.is("APPROVED"))
                .complete("Task_MakeOffer", ReplacementVariables.OFFER_ACCEPTED.is(false));
        choose(replacement, Choice.COMPENSATION);
        replacement
                .called("compensation")
                .complete("Task_LearnReason")
                .complete("Task_ChooseRoute", ReplacementVariables.DEMAND_ROUTE.is("WITHDRAWN"));

        assertThat(replacement.waitsAt()).containsExactly("Task_AskCustomer");
        choose(replacement, Choice.EXCHANGE);
        assertThat(replacement.waitsAt()).containsExactly("Call_ProductExchange");
    }

    @Test
    void nothingThatPeopleWriteStaysInTheEngine() {
        told(Choice.NOTHING);

        assertThat(keptVariables(ENGINE))
                .containsExactly(
                        "choice", "claimNumber", "entitlement", "nextService", "productLine", "urgent", "wish");
    }

    private Walk start() {
        return ReplacementStepsInMemory.start(ENGINE, "replacement");
    }

    private Walk told(Choice choice) {
        Walk replacement = start();
        fill(replacement);
        tell(replacement);
        choose(replacement, choice);
        return replacement;
    }

    private static void fill(Walk replacement) {
        replacement.complete(
                "Task_FillApplication",
                ReplacementVariables.WISH.is("REPLACEMENT"),
                ReplacementFormVariables.FAULT_DESCRIPTION.is("It stays dark"),
                ReplacementFormVariables.PROOF_TYPE.is("INVOICE"),
                ReplacementFormVariables.PROOF_NUMBER.is("F-1"),
                ReplacementFormVariables.PURCHASE_DATE.is("2026-01-05"),
                ReplacementFormVariables.SERIAL_NUMBER.is("SN-1"),
                ReplacementFormVariables.CONDITION.is("OWN_QUALITY"),
                ReplacementFormVariables.CAUSE.is("PRODUCT_QUALITY"),
                ReplacementFormVariables.OTHER.is("None"));
    }

    private static void tell(Walk replacement) {
        replacement.complete(
                "Task_TellEntitlement",
                ReplacementFormVariables.CONTACT_CHANNEL.is("PHONE"),
                ReplacementFormVariables.NOTE.is("Glad"));
    }

    private static void choose(Walk replacement, Choice choice) {
        replacement.complete(
                "Task_AskCustomer",
                ReplacementVariables.CHOICE.is(choice.name()),
                ReplacementFormVariables.CONTACT_CHANNEL.is("PHONE"));
    }
}
