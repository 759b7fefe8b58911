package io.aftersales.replacements.process;

import static io.aftersales.replacements.process.ReplacementStepsInMemory.CLAIM;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.COMPLETION;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.DUE_AT;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.USER;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.WARN_AT;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.groups;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.keptVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

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

/** Walks every path of {@code processes/replacements/product-return.bpmn}. */
@Deployment(resources = {"processes/replacements/product-return.bpmn", "processes/commitments/escalation.bpmn"})
class ProductReturnTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/replacements/product-return.bpmn");

    private final ReplacementStepsInMemory steps = new ReplacementStepsInMemory();

    @Test
    @Requirement({"RPL-08", "F41"})
    void moneyGoesBackWhenItIsApprovedAndTheProductIsBack() {
        Walk wayBack = start();

        propose(wayBack);
        verify(steps.returns).propose(CLAIM, "1280.00", "CNY", "The price", "2026-11-30", USER);
        assertThat(wayBack.variable("amount")).isEqualTo("1280.00 CNY");
        assertThat(groups(ENGINE, wayBack.task("Task_ApproveRefund"))).containsExactly("service-managers");
        decide(wayBack, "APPROVED");
        assertThat(groups(ENGINE, wayBack.task("Task_PayRefund"))).containsExactly("cashiers", "finance");
        wayBack.complete(
                "Task_TakeOriginalBack",
                ReplacementFormVariables.ORIGINAL_SERIAL_NUMBER.is("SN-1"),
                ReplacementFormVariables.TAKEN_BACK_ON.is("2026-11-25"));
        assertThat(wayBack.ended()).isFalse();
        wayBack.complete(
                "Task_PayRefund",
                ReplacementFormVariables.PAYMENT_REFERENCE.is("PAY-1"),
                ReplacementFormVariables.PAID_ON.is("2026-11-25"));

        verify(steps.exchanges).takeBack(CLAIM, "SN-1", false, "2026-11-25", null, USER);
        verify(steps.returns).pay(CLAIM, "PAY-1", "2026-11-25", USER);
        assertThat(wayBack.visited()).contains("EndEvent_ProductReturned");
        assertThat(wayBack.variable("nextStep")).isEqualTo("CLOSE");
        assertThat(keptVariables(ENGINE))
                .containsExactly(
                        "amount",
                        "claimNumber",
                        "completionCommitmentId",
                        "completionDueAt",
                        "completionWarnAt",
                        "nextStep",
                        "productLine",
                        "refundDecision",
                        "urgent");
    }

    @Test
    void anotherAmountIsProposedAgain() {
        Walk wayBack = start();

        propose(wayBack);
        decide(wayBack, "REWORK");
        propose(wayBack);

        verify(steps.returns).decide(CLAIM, "REWORK", "Why so", USER);
        verify(steps.returns, times(2)).propose(CLAIM, "1280.00", "CNY", "The price", "2026-11-30", USER);
    }

    @Test
    void aWrongApplicationGoesBack() {
        Walk wayBack = start();

        propose(wayBack);
        decide(wayBack, "SENT_BACK");

        assertThat(wayBack.visited()).contains("EndEvent_ReturnSentBack");
        assertThat(wayBack.variable("nextStep")).isEqualTo("APPLY");
    }

    @Test
    @Requirement({"RPR-08", "T25"})
    void theAgreedDayIsWarnedOfAndEscalated() {
        Walk wayBack = start();
        propose(wayBack);
        assertThat(wayBack.task("Task_ApproveRefund").getDueDate()).isEqualTo(Date.from(DUE_AT));
        assertThat(wayBack.due("BoundaryEvent_CompletionAlmostDue")).isEqualTo(Date.from(WARN_AT));
        assertThat(wayBack.due("BoundaryEvent_CompletionOverdue")).isEqualTo(Date.from(DUE_AT));

        wayBack.execute("BoundaryEvent_CompletionAlmostDue");
        wayBack.execute("BoundaryEvent_CompletionOverdue");

        assertThat(steps.ladder.warnings).containsExactly(COMPLETION + " service-desk");
        assertThat(steps.ladder.breaches).containsExactly(COMPLETION + " " + CLAIM);
        wayBack.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
        decide(wayBack, "APPROVED");
        for (String task : List.of("Task_PayRefund", "Task_TakeOriginalBack")) {
            assertThat(wayBack.task(task).getDueDate()).isEqualTo(Date.from(DUE_AT));
            assertThat(wayBack.task(task).getFollowUpDate()).isEqualTo(Date.from(WARN_AT));
        }
        wayBack.complete("Task_PayRefund").complete("Task_TakeOriginalBack");
        assertThat(wayBack.visited()).contains("EndEvent_ResponsibleWarned", "EndEvent_EscalationEnded");
        assertThat(wayBack.ended()).isTrue();
    }

    @Test
    @Requirement("T25")
    void whatIsSentBackLeavesNoTimer() {
        Walk wayBack = start();
        propose(wayBack);
        decide(wayBack, "REWORK");

        assertThat(wayBack.waitsAt()).containsExactly("Task_ProposeRefund");
        assertThat(ENGINE.getManagementService().createJobQuery().timers().count())
                .isZero();
    }

    private static Walk start() {
        return ReplacementStepsInMemory.start(ENGINE, "product-return");
    }

    private static void propose(Walk wayBack) {
        wayBack.complete(
                "Task_ProposeRefund",
                ReplacementFormVariables.AMOUNT.is("1280.00"),
                ReplacementFormVariables.CURRENCY.is("CNY"),
                ReplacementFormVariables.REASON.is("The price"),
                ReplacementFormVariables.PROMISED_DAY.is("2026-11-30"));
    }

    private static void decide(Walk wayBack, String decision) {
        wayBack.complete(
                "Task_ApproveRefund",
                ReplacementVariables.REFUND_DECISION.is(decision),
                ReplacementFormVariables.DECISION_REASON.is("Why so"));
    }
}
