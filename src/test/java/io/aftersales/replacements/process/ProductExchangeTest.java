package io.aftersales.replacements.process;

import static io.aftersales.replacements.process.ReplacementStepsInMemory.CLAIM;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.USER;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.groups;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.keptVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.aftersales.replacements.ReplacementExchange;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/replacements/product-exchange.bpmn}. */
@Deployment(resources = "processes/replacements/product-exchange.bpmn")
class ProductExchangeTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/replacements/product-exchange.bpmn");

    private final ReplacementStepsInMemory steps = new ReplacementStepsInMemory();

    @Test
    @Requirement({"RPL-05", "RPL-06", "RPL-07", "RPL-10"})
    void aProductIsApprovedAgreedHandedOverAndRecorded() {
        Walk exchange = start();

        assertThat(groups(ENGINE, exchange.task("Task_ApproveExchange"))).containsExactly("service-managers");
        exchange.complete("Task_ApproveExchange", ReplacementVariables.EXCHANGE_APPROVED.is(true))
                .complete(
                        "Task_AgreeProduct",
                        ReplacementFormVariables.MODEL.is("SH-200"),
                        ReplacementFormVariables.COLOUR.is("white"),
                        ReplacementFormVariables.OTHER.is("In the morning"));
        assertThat(exchange.waitsAt()).contains("Task_DeliverProduct", "Task_TakeOriginalBack");
        exchange.complete(
                        "Task_TakeOriginalBack",
                        ReplacementFormVariables.ORIGINAL_SERIAL_NUMBER.is("SN-1"),
                        ReplacementFormVariables.TAKEN_BACK_ON.is("2026-11-25"),
                        ReplacementFormVariables.NOTE.is("Scratched"))
                .complete(
                        "Task_DeliverProduct",
                        ReplacementFormVariables.UNNUMBERED.is(true),
                        ReplacementFormVariables.DELIVERED_ON.is("2026-11-25"))
                .complete(
                        "Task_FillReplacementRecord",
                        ReplacementFormVariables.NEW_SERIAL_NUMBER.is("SN-3"),
                        ReplacementFormVariables.REPLACED_ON.is("2026-11-25"),
                        ReplacementFormVariables.SIGNATURE_KIND.is("DRAWN"),
                        ReplacementFormVariables.OTHER.is("None"));

        verify(steps.exchanges).approve(CLAIM, true, null, USER);
        verify(steps.exchanges).agree(CLAIM, "SH-200", "white", "In the morning", USER);
        verify(steps.exchanges).takeBack(CLAIM, "SN-1", false, "2026-11-25", "Scratched", USER);
        verify(steps.exchanges).deliver(CLAIM, null, true, "2026-11-25", USER);
        verify(steps.exchanges)
                .record(CLAIM, new ReplacementExchange.RecordDraft("SN-3", "2026-11-25", "DRAWN", "None"), USER);
        verifyNoMoreInteractions(steps.exchanges);
        assertThat(exchange.visited()).contains("EndEvent_ProductExchanged");
        assertThat(exchange.ended()).isTrue();
        assertThat(exchange.variable("nextStep")).isEqualTo("CLOSE");
        assertThat(keptVariables(ENGINE))
                .containsExactly("claimNumber", "exchangeApproved", "nextStep", "productLine", "urgent");
    }

    @Test
    @Requirement("RPL-06")
    void oneConfirmationIsNotEnough() {
        Walk exchange = start();

        exchange.complete("Task_ApproveExchange", ReplacementVariables.EXCHANGE_APPROVED.is(true))
                .complete("Task_AgreeProduct")
                .complete("Task_DeliverProduct");

        assertThat(exchange.waitsAt()).contains("Task_TakeOriginalBack").doesNotContain("Task_FillReplacementRecord");
    }

    @Test
    void aWrongApplicationGoesBackWithTheReason() {
        Walk exchange = start();

        exchange.complete("Task_ApproveExchange", ReplacementFormVariables.DECISION_REASON.is("Wrong unit"));

        verify(steps.exchanges).approve(CLAIM, false, "Wrong unit", USER);
        assertThat(exchange.visited()).contains("EndEvent_ExchangeSentBack");
        assertThat(exchange.variable("nextStep")).isEqualTo("APPLY");
    }

    private static Walk start() {
        return ReplacementStepsInMemory.start(ENGINE, "product-exchange");
    }
}
