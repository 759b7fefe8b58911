package io.aftersales.replacements.process;

import static io.aftersales.replacements.process.ReplacementStepsInMemory.CLAIM;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.COMPLETION;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.DUE_AT;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.USER;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.WARN_AT;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.groups;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.keptVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.aftersales.replacements.RecordDraft;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/replacements/product-exchange.bpmn}. */
@Deployment(resources = {"processes/replacements/product-exchange.bpmn", "processes/commitments/escalation.bpmn"})
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
                        ReplacementFormVariables.OTHER.is("In the morning"),
                        ReplacementFormVariables.PROMISED_DAY.is("2026-11-30"));
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
        verify(steps.exchanges).agree(CLAIM, "SH-200", "white", "In the morning", "2026-11-30", USER);
        verify(steps.exchanges).takeBack(CLAIM, "SN-1", false, "2026-11-25", "Scratched", USER);
        verify(steps.exchanges).deliver(CLAIM, null, true, "2026-11-25", USER);
        verify(steps.exchanges).record(CLAIM, new RecordDraft("SN-3", "2026-11-25", "DRAWN", "None"), USER);
        verifyNoMoreInteractions(steps.exchanges);
        assertThat(exchange.visited()).contains("EndEvent_ProductExchanged");
        assertThat(exchange.ended()).isTrue();
        assertThat(exchange.variable("nextStep")).isEqualTo("CLOSE");
        assertThat(keptVariables(ENGINE))
                .containsExactly(
                        "claimNumber",
                        "completionCommitmentId",
                        "completionDueAt",
                        "completionWarnAt",
                        "exchangeApproved",
                        "nextStep",
                        "productLine",
                        "urgent");
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

    @Test
    @Requirement({"RPR-08", "T25"})
    void theAgreedDayIsWarnedOfAndEscalated() {
        Walk exchange = start();
        exchange.complete("Task_ApproveExchange", ReplacementVariables.EXCHANGE_APPROVED.is(true));
        assertThat(exchange.waitsAt()).containsExactly("Task_AgreeProduct");
        exchange.complete("Task_AgreeProduct");
        assertThat(exchange.due("BoundaryEvent_CompletionAlmostDue")).isEqualTo(Date.from(WARN_AT));
        assertThat(exchange.due("BoundaryEvent_CompletionOverdue")).isEqualTo(Date.from(DUE_AT));
        for (String task : List.of("Task_DeliverProduct", "Task_TakeOriginalBack")) {
            assertThat(exchange.task(task).getDueDate()).isEqualTo(Date.from(DUE_AT));
            assertThat(exchange.task(task).getFollowUpDate()).isEqualTo(Date.from(WARN_AT));
        }

        exchange.execute("BoundaryEvent_CompletionAlmostDue");
        exchange.execute("BoundaryEvent_CompletionOverdue");

        assertThat(steps.ladder.warnings).containsExactly(COMPLETION + " dispatchers");
        assertThat(steps.ladder.breaches).containsExactly(COMPLETION + " " + CLAIM);
        assertThat(exchange.waitsAt()).contains("Task_DeliverProduct", "Call_Escalation");
        exchange.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
        assertThat(exchange.visited()).contains("EndEvent_ResponsibleWarned", "EndEvent_EscalationEnded");
        exchange.complete("Task_DeliverProduct")
                .complete("Task_TakeOriginalBack")
                .complete("Task_FillReplacementRecord");
        assertThat(exchange.ended()).isTrue();
    }

    @Test
    @Requirement("T25")
    void whatIsHandedOverInTimeLeavesNoTimer() {
        Walk exchange = start();
        exchange.complete("Task_ApproveExchange", ReplacementVariables.EXCHANGE_APPROVED.is(true))
                .complete("Task_AgreeProduct")
                .complete("Task_DeliverProduct")
                .complete("Task_TakeOriginalBack");

        assertThat(exchange.waitsAt()).containsExactly("Task_FillReplacementRecord");
        assertThat(ENGINE.getManagementService().createJobQuery().timers().count())
                .isZero();
    }

    private static Walk start() {
        return ReplacementStepsInMemory.start(ENGINE, "product-exchange");
    }
}
