package io.aftersales.fees;

import static io.aftersales.fees.FeeOffice.CLAIM;
import static io.aftersales.fees.FeeOffice.FINANCE;
import static io.aftersales.fees.FeeOffice.MANAGER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.verification.VerificationMode;

/** The sheet is corrected from 300.00 to 180.00 while the customer disputes it. */
class DisputedChargeTest {

    private final FeeOffice office = FeeOffice.priced().worked().agreed(30_000).finished();

    @BeforeEach
    void disputed() {
        office.desk.collect(CLAIM, Reports.disputed(), "desk");
    }

    @Test
    @Requirement({"FEE-10", "FEE-12"})
    void aDisputedChargeFollowsTheSheetAndTheLetterComesWithTheEndOfTheDispute() {
        correct();

        assertThat(charge().amountCents()).isEqualTo(18_000);
        assertThat(charge().status()).isEqualTo(ChargeStatus.DISPUTED);
        assertThat(office.timeline()).contains("CHARGE_CHANGED").doesNotContain("CHARGE_DIFFERENCE");
        assertThat(letters()).containsExactly("300.00 CNY");

        office.desk.negotiate(CLAIM, "CONFIRMED", null, "He sees it", "complaints");

        assertThat(letters()).containsExactly("300.00 CNY", "180.00 CNY");
        assertThat(office.pays("180")).isEqualTo(ChargeDesk.Collected.PAID);
    }

    @Test
    void aReliefIsLessThanWhatTheSheetComesToByThen() {
        correct();

        assertThat(wrongFields(() -> office.desk.negotiate(CLAIM, "RELIEF", "180", "Why not", "complaints")))
                .containsExactly("reliefAmount fees.relief.less");
    }

    @Test
    @Requirement({"FEE-10", "FEE-12"})
    void aRefusedReliefLeavesWhatTheSheetComesToByThen() {
        relief("80");
        correct();
        assertThat(charge().amountCents()).isEqualTo(30_000);

        office.desk.approve(CLAIM, false, "He knew the price", MANAGER);

        assertThat(charge().amountCents()).isEqualTo(18_000);
        assertThat(office.timeline()).contains("CHARGE_CHANGED");
        toldOfDifference(never(), "300.00 CNY");
    }

    @Test
    @Requirement("FEE-10")
    void financeIsToldWhereAReliefIsApprovedThatASheetWasCorrectedMeanwhile() {
        relief("80");
        correct();
        toldOfDifference(never(), "300.00 CNY");

        office.desk.approve(CLAIM, true, null, MANAGER);

        assertThat(charge().amountCents()).isEqualTo(8_000);
        toldOfDifference(atLeast(1), "80.00 CNY");
    }

    @Test
    void financeIsToldOfNothingWhereNothingWasCorrected() {
        relief("80");

        office.desk.approve(CLAIM, true, null, MANAGER);

        assertThat(office.timeline()).doesNotContain("CHARGE_DIFFERENCE", "CHARGE_CHANGED");
    }

    @Test
    @Requirement("FEE-12")
    void aReliefThatWasApprovedOutlivesTheRefusalOfAnother() {
        relief("80");
        office.desk.approve(CLAIM, true, null, MANAGER);
        office.desk.collect(CLAIM, Reports.disputed(), "desk");
        relief("10");
        correct();

        office.desk.approve(CLAIM, false, "Enough", MANAGER);
        office.desk.negotiate(CLAIM, "CONFIRMED", null, "He sees it", "complaints");

        assertThat(charge().amountCents()).isEqualTo(8_000);
        toldOfDifference(atLeast(1), "80.00 CNY");
    }

    private void relief(String amount) {
        office.desk.negotiate(CLAIM, "RELIEF", amount, "Half of it was ours", "complaints");
    }

    private void correct() {
        office.corrections.correct(CLAIM, "1", "No pump", List.of(Reports.off("2")), FINANCE);
    }

    private void toldOfDifference(VerificationMode times, String charged) {
        verify(office.outbox, times)
                .toGroup(
                        eq("finance"),
                        eq("charge-difference"),
                        eq(CLAIM),
                        any(),
                        eq(Map.of("before", charged, "amount", "180.00 CNY")));
    }

    private List<Object> letters() {
        ArgumentCaptor<Map<String, Object>> facts = ArgumentCaptor.captor();
        verify(office.outbox, atLeast(0)).toCustomer(any(), eq("charge-due"), eq(CLAIM), any(), facts.capture());
        return facts.getAllValues().stream().map(told -> told.get("amount")).toList();
    }

    private CustomerCharge charge() {
        return office.file().charge().orElseThrow();
    }
}
