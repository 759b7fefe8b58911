package io.aftersales.fees;

import static io.aftersales.fees.FeeOffice.CLAIM;
import static io.aftersales.fees.FeeOffice.FINANCE;
import static io.aftersales.fees.FeeOffice.MANAGER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** The customer agreed to 300.00, which is less than the price list comes to. */
class ChargeDeskTest {

    private final FeeOffice office = FeeOffice.priced().worked().agreed(30_000).finished();

    @Test
    @Requirement({"FEE-10", "FEE-11"})
    void aPaymentIsKeptWithWhenHowAndByWhom() {
        assertThat(office.pays("300.00")).isEqualTo(ChargeDesk.Collected.PAID);

        Payment payment = charge().payment().orElseThrow();
        assertThat(charge().status()).isEqualTo(ChargeStatus.PAID);
        assertThat(payment.paidOn()).isEqualTo(LocalDate.parse("2026-11-22"));
        assertThat(payment.paidBy()).isEqualTo("desk");
        assertThat(payment.method()).isEqualTo(PaymentMethod.WECHAT);
        assertThat(payment.reference()).isEqualTo("W-1");
        assertThat(payment.receiptKind()).isEqualTo(ReceiptKind.INVOICE);
        assertThat(payment.receiptTitle()).isEqualTo("王芳");
        assertThat(payment.taxNumber()).isEqualTo("91310000MA1FL-5");
    }

    @Test
    void aPaymentThatIsToldTwiceCountsOnce() {
        office.pays("300");

        assertThat(office.pays("300.0")).isEqualTo(ChargeDesk.Collected.PAID);
        assertThat(Collections.frequency(office.timeline(), "CHARGE_PAID")).isEqualTo(1);
        assertThat(refusal(() -> office.desk.collect(
                        CLAIM,
                        new CollectionReport("PAID", "300", "CARD", "C-9", "2026-11-23", "RECEIPT", null, null, null),
                        "desk")))
                .isEqualTo("CONFLICT fees.charge.paid [%s, 2026-11-22]".formatted(CLAIM));
        assertThat(refusal(() -> office.desk.collect(CLAIM, Reports.disputed(), "desk")))
                .isEqualTo("CONFLICT fees.charge.status [%s, PAID, DUE]".formatted(CLAIM));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"299.99", "300.01", "0"})
    @Requirement("FEE-10")
    void anotherAmountThanIsDueIsRefused(String amount) {
        assertThat(wrongFields(() -> office.pays(amount))).containsExactly("paidAmount fees.charge.amount");
        assertThat(charge().status()).isEqualTo(ChargeStatus.DUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "300.005", "-300", "3e2"})
    void whatIsNoAmountIsRefused(String amount) {
        assertThat(wrongFields(() -> office.desk.collect(
                        CLAIM,
                        new CollectionReport("PAID", amount, "CASH", null, "2026-11-22", "RECEIPT", null, null, null),
                        "desk")))
                .containsExactly("paidAmount money.amount");
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        assertThat(wrongFields(() -> office.desk.collect(
                        CLAIM,
                        new CollectionReport("PAID", null, "CARD", null, "2026-11-24", "INVOICE", null, "12", null),
                        "desk")))
                .containsExactly(
                        "paidAmount problem.required",
                        "paymentReference problem.required",
                        "paidOn problem.future",
                        "receiptTitle problem.required",
                        "taxNumber fees.taxNumber");
        assertThat(wrongFields(() -> office.desk.collect(
                        CLAIM, new CollectionReport("PAID", "300", null, null, null, null, null, null, null), "desk")))
                .containsExactly(
                        "paymentMethod problem.requiredOneOf",
                        "paidOn problem.required",
                        "receiptKind problem.requiredOneOf");
        assertThat(wrongFields(() -> office.desk.collect(
                        CLAIM, new CollectionReport(null, null, null, null, null, null, null, null, null), "desk")))
                .containsExactly("collectionResult problem.requiredOneOf");
    }

    @Test
    void aReceiptForCashNeedsNeitherReferenceNorTitle() {
        office.desk.collect(
                CLAIM,
                new CollectionReport("PAID", "300", "CASH", null, "2026-11-23", "RECEIPT", null, null, null),
                "desk");

        assertThat(charge().payment().orElseThrow().reference()).isNull();
    }

    @Test
    @Requirement("FEE-11")
    void financeIssuesTheReceiptOnce() {
        office.pays("300");

        office.desk.issue(CLAIM, " FP-1 ", FINANCE);
        office.desk.issue(CLAIM, "FP-1", FINANCE);

        assertThat(charge().receiptNumber()).isEqualTo("FP-1");
        assertThat(charge().issuedBy()).isEqualTo(FINANCE);
        assertThat(Collections.frequency(office.timeline(), "CHARGE_RECEIPT_ISSUED"))
                .isEqualTo(1);
        assertThat(refusal(() -> office.desk.issue(CLAIM, "FP-2", FINANCE)))
                .isEqualTo("CONFLICT fees.receipt.issued [%s, FP-1]".formatted(CLAIM));
        assertThat(office.customers.find(CLAIM).orElseThrow().receiptNumber()).contains("FP-1");
    }

    @Test
    void aReceiptIsIssuedForAPaymentAndByFinance() {
        assertThat(wrongFields(() -> office.desk.issue(CLAIM, " ", FINANCE)))
                .containsExactly("receiptNumber problem.required");
        assertThat(refusal(() -> office.desk.issue(CLAIM, "FP-1", "desk")))
                .isEqualTo("CONFLICT fees.decider [%s, desk, finance]".formatted(CLAIM));
        assertThat(refusal(() -> office.desk.issue(CLAIM, "FP-1", FINANCE)))
                .isEqualTo("CONFLICT fees.charge.status [%s, DUE, PAID]".formatted(CLAIM));
    }

    @Test
    @Requirement({"FEE-12", "F16"})
    void aDisputeIsNegotiatedAndMayLeaveTheChargeAsItIs() {
        assertThat(wrongFields(() -> office.desk.collect(
                        CLAIM,
                        new CollectionReport("DISPUTED", null, null, null, null, null, null, null, null),
                        "desk")))
                .containsExactly("disputeReason problem.required");
        assertThat(office.desk.collect(CLAIM, Reports.disputed(), "desk")).isEqualTo(ChargeDesk.Collected.DISPUTED);
        assertThat(charge().status()).isEqualTo(ChargeStatus.DISPUTED);

        office.desk.negotiate(CLAIM, "CONFIRMED", null, "He saw the old pump", "complaints");

        assertThat(charge().status()).isEqualTo(ChargeStatus.DUE);
        assertThat(office.pays("300")).isEqualTo(ChargeDesk.Collected.PAID);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"299.99, DUE, 29999", "0.01, DUE, 1", "0, WAIVED, 0"})
    @Requirement({"FEE-12", "F16"})
    void lessIsPaidAfterSomebodyElseHasApprovedIt(String amount, ChargeStatus status, long cents) {
        office.desk.collect(CLAIM, Reports.disputed(), "desk");
        assertThat(office.desk.negotiate(CLAIM, "RELIEF", amount, "Half of it was ours", "complaints"))
                .isEqualTo(ChargeDesk.Negotiated.RELIEF);
        assertThat(charge().amountCents()).isEqualTo(30_000);

        assertThat(office.desk.approve(CLAIM, true, null, MANAGER)).isEqualTo(status);

        assertThat(charge().amountCents()).isEqualTo(cents);
        assertThat(charge().relief().orElseThrow().approvedBy()).isEqualTo(MANAGER);
    }

    @Test
    void whoProposesDoesNotApprove() {
        office.desk.collect(CLAIM, Reports.disputed(), "desk");
        office.desk.negotiate(CLAIM, "RELIEF", "0", "Keep him", MANAGER);

        assertThat(refusal(() -> office.desk.approve(CLAIM, true, null, MANAGER)))
                .isEqualTo("CONFLICT fees.relief.own [%s, manager]".formatted(CLAIM));
        assertThat(refusal(() -> office.desk.approve(CLAIM, true, null, "supervisor")))
                .isEqualTo("CONFLICT fees.decider [%s, supervisor, service-managers]".formatted(CLAIM));
        assertThat(refusal(() -> office.desk.approve(CLAIM, false, "No", "desk")))
                .isEqualTo("CONFLICT fees.decider [%s, desk, service-managers]".formatted(CLAIM));
    }

    @Test
    void aRefusedReliefIsNegotiatedFurther() {
        office.desk.collect(CLAIM, Reports.disputed(), "desk");
        office.desk.negotiate(CLAIM, "RELIEF", "0", "Keep him", "complaints");
        assertThat(wrongFields(() -> office.desk.approve(CLAIM, false, null, MANAGER)))
                .containsExactly("approvalReason problem.required");

        assertThat(office.desk.approve(CLAIM, false, "He knew the price", MANAGER))
                .isEqualTo(ChargeStatus.DISPUTED);

        assertThat(charge().relief()).isEmpty();
        assertThat(refusal(() -> office.desk.approve(CLAIM, true, null, MANAGER)))
                .isEqualTo("CONFLICT fees.relief.none [%s]".formatted(CLAIM));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"300", "300.01"})
    void aReliefIsLessThanWhatIsDue(String amount) {
        assertThat(wrongFields(() -> office.desk.negotiate(CLAIM, "RELIEF", amount, "Why not", "complaints")))
                .containsExactly("reliefAmount fees.relief.less");
    }

    @Test
    void aNegotiationSaysWhatCameOfItAndWhy() {
        assertThat(wrongFields(() -> office.desk.negotiate(CLAIM, null, null, null, "complaints")))
                .containsExactly("negotiationResult problem.requiredOneOf", "negotiationReason problem.required");
        assertThat(wrongFields(() -> office.desk.negotiate(CLAIM, "RELIEF", null, "Why not", "complaints")))
                .containsExactly("reliefAmount problem.required");
    }

    @Test
    void anApprovedReliefOutlivesACorrectionOfTheSheet() {
        office.desk.negotiate(CLAIM, "RELIEF", "100", "Agreed on site", "complaints");
        office.desk.approve(CLAIM, true, null, MANAGER);

        office.corrections.correct(CLAIM, "1", "Less", List.of(Reports.off("2")), FINANCE);

        assertThat(charge().amountCents()).isEqualTo(10_000);
    }

    @Test
    @Requirement("FEE-10")
    void theCustomerIsToldWhatIsDueEachTimeThatItIs() {
        assertThat(letters()).containsExactly("300.00 CNY");

        office.desk.collect(CLAIM, Reports.disputed(), "desk");
        office.desk.negotiate(CLAIM, "RELIEF", "80", "Half of it was ours", "complaints");
        assertThat(letters()).hasSize(1);
        office.desk.approve(CLAIM, true, null, MANAGER);

        assertThat(letters()).containsExactly("300.00 CNY", "80.00 CNY");
    }

    @Test
    void whatIsWaivedIsNotAskedFor() {
        office.desk.collect(CLAIM, Reports.disputed(), "desk");
        office.desk.negotiate(CLAIM, "RELIEF", "0", "It was ours", "complaints");
        office.desk.approve(CLAIM, true, null, MANAGER);

        assertThat(letters()).containsExactly("300.00 CNY");
    }

    @Test
    @Requirement({"FEE-10", "FEE-08"})
    void financeSettlesWhatACorrectionChangesAfterThePayment() {
        office.pays("300");

        office.corrections.correct(CLAIM, "1", "No pump", List.of(Reports.off("2")), FINANCE);
        office.corrections.correct(CLAIM, "2", "Fuel", List.of(Reports.travel("FUEL", "4550")), FINANCE);

        assertThat(charge().amountCents()).isEqualTo(30_000);
        assertThat(Collections.frequency(office.timeline(), "CHARGE_DIFFERENCE"))
                .isEqualTo(1);
        verify(office.outbox, times(1))
                .toGroup(
                        eq("finance"),
                        eq("charge-difference"),
                        eq(CLAIM),
                        any(),
                        eq(Map.of("before", "300.00 CNY", "amount", "180.00 CNY")));
    }

    private List<Object> letters() {
        ArgumentCaptor<Map<String, Object>> facts = ArgumentCaptor.captor();
        verify(office.outbox, atLeast(0)).toCustomer(any(), eq("charge-due"), eq(CLAIM), any(), facts.capture());
        return facts.getAllValues().stream().map(told -> told.get("amount")).toList();
    }

    @Test
    void aClaimWithoutChargeIsUnknown() {
        assertThat(refusal(() -> office.desk.collect("CL-0", Reports.disputed(), "desk")))
                .isEqualTo("UNKNOWN fees.charge.unknown [CL-0]");
    }

    private CustomerCharge charge() {
        return office.file().charge().orElseThrow();
    }
}
