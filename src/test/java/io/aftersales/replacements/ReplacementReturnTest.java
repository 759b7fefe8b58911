package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.BOTH;
import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.replacements.ReplacementOffice.MANAGER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.money.Money;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds: proposed, approved by others, paid once for each unit. */
class ReplacementReturnTest {

    private final ReplacementOffice office = new ReplacementOffice();

    @ParameterizedTest(name = "{0} {1}: {2} cents")
    @CsvSource({"1280.00, CNY, 128000", "0.01, EUR, 1", "12, USD, 1200", "9999999999.99, CNY, 999999999999"})
    @Requirement({"RPL-08", "F41"})
    void anAmountIsKeptInCentsWithItsCurrency(String amount, String currency, long cents) {
        office.returning();

        Money proposed = office.returns
                .propose(CLAIM, amount, currency, "The price", null, "desk")
                .amount();

        assertThat(proposed).isEqualTo(new Money(cents, currency));
        Refund refund = office.file().refund().orElseThrow();
        assertThat(refund.refundCents()).isEqualTo(cents);
        assertThat(refund.refundCurrency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "1.005", "1,50", "free"})
    void whatIsNoAmountIsRefused(String amount) {
        office.returning();

        assertThat(wrongFields(() -> office.returns.propose(CLAIM, amount, "XYZ", null, null, "desk")))
                .containsExactly("amount money.amount", "currency problem.oneOf", "reason problem.required");
    }

    @Test
    @Requirement("F41")
    void aManagerApprovesAndTheCustomerIsTold() {
        office.returning();
        office.returns.propose(CLAIM, "1280.00", "CNY", "The price", null, "desk");

        var decided = office.returns.decide(CLAIM, "APPROVED", null, MANAGER);

        assertThat(decided).isEqualTo(new ReplacementReturn.Decided(RefundDecision.APPROVED, NextStep.ASK));
        assertThat(office.letters.sent()).endsWith("refund-approved to customer");
        assertThat(office.letters.lastFacts())
                .isEqualTo(Map.of("amount", "1280.00 CNY", "completionDueAt", Instant.parse("2026-12-08T02:00:00Z")));
    }

    @Test
    @Requirement("F41")
    void whoProposedItDoesNotApproveIt() {
        office.returning();
        office.returns.propose(CLAIM, "1280.00", "CNY", "The price", null, MANAGER);

        assertThat(refusal(() -> office.returns.decide(CLAIM, "APPROVED", null, MANAGER)))
                .isEqualTo("CONFLICT replacements.own [" + CLAIM + ", manager]");
        assertThat(refusal(() -> office.returns.decide(CLAIM, "APPROVED", null, "desk")))
                .isEqualTo("CONFLICT replacements.decider [" + CLAIM + ", desk, service-managers]");
    }

    @Test
    @Requirement("RPL-10")
    void anEngineerApprovesNoRefund() {
        office.returning();
        office.returns.propose(CLAIM, "1280.00", "CNY", "The price", null, "desk");

        assertThat(refusal(() -> office.returns.decide(CLAIM, "APPROVED", null, BOTH)))
                .isEqualTo("CONFLICT replacements.engineer [" + CLAIM + ", both]");
    }

    @Test
    void aRefundIsApprovedOnlyWhenProposed() {
        office.returning();

        assertThat(refusal(() -> office.returns.decide(CLAIM, "APPROVED", null, MANAGER)))
                .isEqualTo("CONFLICT replacements.part.missing [" + CLAIM + ", REFUND]");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"REWORK, ASK", "SENT_BACK, APPLY"})
    void whatIsNotApprovedNeedsAReason(String decision, NextStep next) {
        office.returning();
        office.returns.propose(CLAIM, "1280.00", "CNY", "The price", null, "desk");

        assertThat(wrongFields(() -> office.returns.decide(CLAIM, decision, null, MANAGER)))
                .containsExactly("decisionReason problem.required");
        assertThat(office.returns.decide(CLAIM, decision, "Too much", MANAGER).nextStep())
                .isEqualTo(next);
    }

    @Test
    @Requirement("F41")
    void aRefundIsPaidExactlyOnce() {
        office.refundApproved();
        office.returns.pay(CLAIM, "PAY-1", "2026-11-23", "cashier");

        assertThat(refusal(() -> office.returns.pay(CLAIM, "PAY-2", "2026-11-23", "finance")))
                .isEqualTo("CONFLICT replacements.refund.paid [" + CLAIM + ", 2026-11-23]");
        office.exchanges.takeBack(CLAIM, null, false, "2026-11-23", null, "desk");
        assertThat(refusal(() -> office.returns.pay(CLAIM, "PAY-2", "2026-11-23", "finance")))
                .isEqualTo("CONFLICT replacements.refund.paid [" + CLAIM + ", 2026-11-23]");
        assertThat(office.file().refund().orElseThrow().refundReference()).isEqualTo("PAY-1");
    }

    @Test
    @Requirement("ORG-02")
    void whoWasGivenTheTaskConfirmsNoPayment() {
        office.refundApproved();

        assertThat(refusal(() -> office.returns.pay(CLAIM, "PAY-1", "2026-11-23", MANAGER)))
                .isEqualTo("CONFLICT replacements.payer [%s, %s, finance, cashiers]".formatted(CLAIM, MANAGER));
        assertThat(office.letters.sent()).doesNotContain("refund-paid to customer");
    }

    @Test
    void nothingIsPaidWithoutApproval() {
        office.returning();
        office.returns.propose(CLAIM, "1280.00", "CNY", "The price", null, "desk");

        assertThat(refusal(() -> office.returns.pay(CLAIM, "PAY-1", "2026-11-23", "cashier")))
                .isEqualTo("CONFLICT replacements.status.unexpected [" + CLAIM + ", CHOSEN, APPROVED]");
    }

    @Test
    void aPaymentHasDayAndReference() {
        office.refundApproved();

        assertThat(wrongFields(() -> office.returns.pay(CLAIM, null, "2026-11-24", "cashier")))
                .containsExactly("paymentReference problem.required", "paidOn problem.future");
    }

    @Test
    @Requirement({"RPL-06", "F41"})
    void itIsOverWhenTheMoneyIsPaidAndTheProductIsBack() {
        office.refundApproved();

        assertThat(office.returns.pay(CLAIM, "PAY-1", "2026-11-23", "cashier")).isEqualTo(NextStep.ASK);
        assertThat(office.letters.sent()).endsWith("refund-paid to customer");
        assertThat(office.exchanges.takeBack(CLAIM, null, false, "2026-11-23", null, "desk"))
                .isEqualTo(NextStep.CLOSE);
        assertThat(office.file().outcome()).contains(ReplacementOutcome.REFUNDED);

        ReplacementOffice other = new ReplacementOffice();
        other.refundApproved();
        assertThat(other.exchanges.takeBack(CLAIM, null, false, "2026-11-23", null, "desk"))
                .isEqualTo(NextStep.ASK);
        assertThat(other.returns.pay(CLAIM, "PAY-1", "2026-11-23", "cashier")).isEqualTo(NextStep.CLOSE);
    }

    @ParameterizedTest(name = "paid first: {0}")
    @ValueSource(booleans = {true, false})
    @Requirement({"RPL-08", "F41"})
    void aUnitIsMarkedOnceItIsBackAndPaidFor(boolean paidFirst) {
        office.refundApproved();
        List<Runnable> steps = List.of(
                () -> office.returns.pay(CLAIM, "PAY-1", "2026-11-22", "cashier"),
                () -> office.exchanges.takeBack(CLAIM, null, false, "2026-11-23", null, "desk"));

        steps.get(paidFirst ? 0 : 1).run();
        verify(office.units, never()).giveBack(any(), any());
        steps.get(paidFirst ? 1 : 0).run();

        verify(office.units).giveBack(new SerialNumber("SN1"), LocalDate.parse("2026-11-22"));
    }

    @ParameterizedTest(name = "bought on 2026-01-05, returned on {1}: {0}")
    @CsvSource({"RETURN, 2026-01-05", "REPLACEMENT, 2026-01-05", "RETURN, 2026-11-22"})
    @Requirement({"RPL-08", "F41"})
    void aUnitThatWasReturnedIsNeitherReturnedNorExchangedAgain(String wish, String returnedOn) {
        office.known("SN1", null, null, returnedOn);

        assertThat(wrongFields(() -> office.applied(wish, "OWN_QUALITY")))
                .containsExactly("serialNumber replacements.unit.returned");
    }

    @Test
    void aUnitThatWasReturnedMeanwhileIsNotRefundedAgain() {
        office.returning();
        office.returns.propose(CLAIM, "1280.00", "CNY", "The price", null, "desk");
        office.known("SN1", null, null, "2026-11-22");

        assertThat(wrongFields(() -> office.returns.decide(CLAIM, "APPROVED", null, MANAGER)))
                .containsExactly("serialNumber replacements.unit.returned");
    }

    @Test
    void aUnitThatWasSoldAnewAfterItsReturnIsAsAnyOther() {
        office.known("SN1", null, null, "2026-01-04");

        office.refundApproved();

        assertThat(office.file().status()).isEqualTo(ReplacementStatus.APPROVED);
    }
}
