package io.aftersales.fees.process;

import static io.aftersales.fees.process.FeeStepsInMemory.CLAIM;
import static io.aftersales.fees.process.FeeStepsInMemory.USER;
import static io.aftersales.fees.process.FeeStepsInMemory.groups;
import static io.aftersales.fees.process.FeeStepsInMemory.keptVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.fees.ChargeStatus;
import io.aftersales.fees.CollectionReport;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/fees/customer-charge.bpmn}. */
@Deployment(resources = "processes/fees/customer-charge.bpmn")
class CustomerChargeTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/fees/customer-charge.bpmn");

    private final FeeStepsInMemory steps = new FeeStepsInMemory();

    @Test
    @Requirement({"FEE-10", "FEE-11"})
    void aPaidChargeGetsItsInvoice() {
        Walk charge = start(false);

        assertThat(groups(ENGINE, charge.task("Task_CollectPayment"))).containsExactly("service-desk");
        charge.complete(
                "Task_CollectPayment",
                FeeVariables.COLLECTION_RESULT.is("PAID"),
                FeeFormVariables.PAID_AMOUNT.is("300.00"),
                FeeFormVariables.PAYMENT_METHOD.is("CARD"),
                FeeFormVariables.PAYMENT_REFERENCE.is("C-1"),
                FeeFormVariables.PAID_ON.is("2026-11-25"),
                FeeFormVariables.RECEIPT_KIND.is("INVOICE"),
                FeeFormVariables.RECEIPT_TITLE.is("Wang Fang"),
                FeeFormVariables.TAX_NUMBER.is("913100"));
        verify(steps.charges)
                .collect(
                        CLAIM,
                        new CollectionReport(
                                "PAID", "300.00", "CARD", "C-1", "2026-11-25", "INVOICE", "Wang Fang", "913100", null),
                        USER);
        assertThat(groups(ENGINE, charge.task("Task_IssueReceipt"))).containsExactly("finance");
        charge.complete("Task_IssueReceipt", FeeFormVariables.RECEIPT_NUMBER.is("FP-1"));

        verify(steps.charges).issue(CLAIM, "FP-1", USER);
        assertThat(charge.visited()).contains("EndEvent_ChargeSettled").doesNotContain("Task_NegotiateCharge");
        assertThat(keptVariables(ENGINE)).noneMatch(name -> name.startsWith("private"));
    }

    @Test
    @Requirement({"FEE-12", "F16"})
    void aDisputedChargeIsNegotiatedAndThenPaid() {
        Walk charge = start(false);

        dispute(charge);
        assertThat(groups(ENGINE, charge.task("Task_NegotiateCharge")))
                .containsExactly("dept-general", "service-managers");
        negotiate(charge, "CONFIRMED");

        verify(steps.charges).negotiate(CLAIM, "CONFIRMED", "80.00", "He agrees", USER);
        assertThat(charge.waitsAt()).contains("Task_CollectPayment");
    }

    @Test
    @Requirement({"FEE-12", "F16"})
    void aChargeUnderAContractIsNegotiatedFirstAndMayBeWaived() {
        steps.approves(ChargeStatus.WAIVED);
        Walk charge = start(true);

        negotiate(charge, "RELIEF");
        assertThat(groups(ENGINE, charge.task("Task_ApproveRelief"))).containsExactly("service-managers");
        approve(charge, true);

        verify(steps.charges).approve(CLAIM, true, "So be it", USER);
        assertThat(charge.visited()).contains("EndEvent_ChargeWaived").doesNotContain("Task_CollectPayment");
    }

    @Test
    void lessIsCollectedAsTheRestWouldBe() {
        Walk charge = start(false);

        dispute(charge);
        negotiate(charge, "RELIEF");
        approve(charge, true);

        assertThat(charge.waitsAt()).contains("Task_CollectPayment");
    }

    @Test
    void aRefusedReliefIsNegotiatedFurther() {
        steps.approves(ChargeStatus.DISPUTED);
        Walk charge = start(true);

        negotiate(charge, "RELIEF");
        approve(charge, false);

        assertThat(charge.waitsAt()).contains("Task_NegotiateCharge");
        assertThat(charge.variable("negotiationResult")).isNull();
        negotiate(charge, "RELIEF");
        assertThat(charge.variable("reliefApproved")).isNull();
    }

    private static Walk start(boolean negotiatedFirst) {
        return Walk.start(
                ENGINE,
                "customer-charge",
                CLAIM,
                FeeVariables.CLAIM_NUMBER.is(CLAIM),
                FeeVariables.NEGOTIATED_FIRST.is(negotiatedFirst));
    }

    private static void dispute(Walk charge) {
        charge.complete(
                "Task_CollectPayment",
                FeeVariables.COLLECTION_RESULT.is("DISPUTED"),
                FeeFormVariables.DISPUTE_REASON.is("The pump was new"));
    }

    private static void negotiate(Walk charge, String result) {
        charge.complete(
                "Task_NegotiateCharge",
                FeeVariables.NEGOTIATION_RESULT.is(result),
                FeeFormVariables.RELIEF_AMOUNT.is("80.00"),
                FeeFormVariables.NEGOTIATION_REASON.is("He agrees"));
    }

    private static void approve(Walk charge, boolean approved) {
        charge.complete(
                "Task_ApproveRelief",
                FeeVariables.RELIEF_APPROVED.is(approved),
                FeeFormVariables.APPROVAL_REASON.is("So be it"));
    }
}
