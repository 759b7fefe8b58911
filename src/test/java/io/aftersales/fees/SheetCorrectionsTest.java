package io.aftersales.fees;

import static io.aftersales.fees.FeeOffice.CLAIM;
import static io.aftersales.fees.FeeOffice.ENGINEER;
import static io.aftersales.fees.FeeOffice.FINANCE;
import static io.aftersales.fees.FeeOffice.STRANGER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.staff.StaffLevel;
import io.aftersales.testing.Requirement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCorrectionsTest {

    private final FeeOffice office = FeeOffice.priced().worked().agreed(100_000).finished();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FUEL, TRANSPORT",
        "PARKING, TRANSPORT",
        "TRAVEL, TRANSPORT",
        "FREIGHT, TRANSPORT",
        "LODGING, OTHER",
        "ALLOWANCE, OTHER",
        "COMMUNICATION, OTHER",
        "OTHER, OTHER",
        "PACKAGING, MATERIAL"
    })
    @Requirement({"FEE-05", "FEE-06"})
    void whatWasReallyPaidIsAddedWithReceiptAndNote(String detail, CostKind kind) {
        int version = correct("1", ENGINEER, Reports.travel(detail, "4550"));

        FeeLine line = latest().lines().get(2);
        assertThat(version).isEqualTo(2);
        assertThat(line.kind()).isEqualTo(kind);
        assertThat(line.source()).isEqualTo(LineSource.HAND);
        assertThat(line.internalCents()).isEqualTo(4_550);
        assertThat(line.chargeCents()).isZero();
        assertThat(line.receiptNumber()).isEqualTo("T-7");
        assertThat(line.note()).isEqualTo("To the customer");
        assertThat(latest().internalCents()).isEqualTo(14_750 + 4_550);
    }

    @Test
    void whatACustomerPaysForItIsChargedWithinWhatHeAgreedTo() {
        correct("1", ENGINEER, Reports.charged("1500", "1200"));

        assertThat(latest().charge()).isEqualTo(new AgreedCharge(ChargeGround.PRICE_LIST, 100_000L, 31_550));
        assertThat(office.customers.find(CLAIM).orElseThrow().amountCents()).isEqualTo(31_550);
        assertThat(office.timeline()).contains("CHARGE_CHANGED");
    }

    @Test
    @Requirement("INF-07")
    void everyVersionStaysWithItsLinesReasonAndAuthor() {
        correct("1", ENGINEER, Reports.labour("1", "120"));
        correct("2", FINANCE, Reports.off("2"));

        assertThat(office.file().versions())
                .extracting(
                        SheetVersion::version, SheetVersion::madeBy, SheetVersion::reason, SheetVersion::internalCents)
                .containsExactly(
                        tuple(1, "quality", null, 14_750L),
                        tuple(2, ENGINEER, "As it was", 17_000L),
                        tuple(3, FINANCE, "As it was", 9_000L));
    }

    @Test
    void aVersionThatNobodyHasReadIsNotCorrected() {
        correct("1", ENGINEER, Reports.labour("1", "120"));

        assertThat(refusal(() -> correct("1", FINANCE, Reports.off("2"))))
                .isEqualTo("CONFLICT fees.version.stale [%s, 1, 2]".formatted(CLAIM));
        assertThat(office.file().versions()).hasSize(2);
    }

    @Test
    void whatBecameKnownIsLookedUpAndWhatWasKnownKeepsItsAmount() {
        correct("1", ENGINEER, Reports.part("SEAL", "2"));
        assertThat(latest().lines().get(2).internalMissing()).contains(Missing.PURCHASE_COST);
        office.price("SEAL", 500, "CNY");
        office.rates.putCost("SEAL", 300L, "CNY");
        office.rates.putCost("PUMP", 99_999L, "CNY");

        correct("2", FINANCE);

        assertThat(latest().lines().get(2).internalCents()).isEqualTo(600);
        assertThat(latest().lines().get(2).chargeCents()).isEqualTo(1_000);
        assertThat(latest().lines().get(1).internalCents()).isEqualTo(8_000);
    }

    @Test
    void anEngineerWhoseBranchBecameKnownGetsHisBearer() {
        correct(
                "1",
                ENGINEER,
                new LineChange(null, null, "LODGING", STRANGER, null, null, null, null, "900", null, "One night"));
        office.profile(STRANGER, StaffLevel.JUNIOR, true);

        correct("2", FINANCE);

        assertThat(latest().lines().get(2).bearer()).isEqualTo(CostBearer.SALES_BRANCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engineer", "supervisor", "manager", "finance"})
    void engineersOfTheClaimLeadersAndFinanceCorrect(String user) {
        assertThat(office.corrections.mayCorrect(CLAIM, user)).isTrue();
        assertThat(correct("1", user, Reports.off("2"))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "desk", "customer"})
    void nobodyElseDoes(String user) {
        assertThat(office.corrections.mayCorrect(CLAIM, user)).isFalse();
        assertThat(refusal(() -> correct("1", user, Reports.off("2"))))
                .isEqualTo("CONFLICT fees.correction.who [%s, %s]".formatted(CLAIM, user));
    }

    @Test
    void aClaimWithoutSheetIsUnknown() {
        assertThat(refusal(() -> office.corrections.correct("CL-0", "1", "Why", List.of(), FINANCE)))
                .isEqualTo("UNKNOWN fees.unknown [CL-0]");
        assertThat(office.corrections.mayCorrect("CL-0", FINANCE)).isFalse();
        assertThat(office.sheets.find("CL-0")).isEmpty();
        assertThat(office.sheets.totals("CL-0")).isEmpty();
    }

    @Test
    void reasonAndVersionAreNeeded() {
        assertThat(wrongFields(() -> office.corrections.correct(CLAIM, null, " ", List.of(), FINANCE)))
                .containsExactly("reason problem.required", "version fees.version");
    }

    @Test
    void aCorrectionThatChangesNothingIsNone() {
        assertThat(wrongFields(() -> correct("1", FINANCE))).containsExactly("changes fees.correction.nothing");
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        assertThat(wrongFields(() -> correct(
                        "1",
                        FINANCE,
                        new LineChange("3", null, "WORK", ENGINEER, "0", null, null, null, null, null, null),
                        new LineChange(null, null, "PARTS", "desk", null, "PUMP", "0", null, null, null, null),
                        new LineChange(null, null, "FUEL", ENGINEER, null, null, null, "1.5", "-1", null, " "),
                        new LineChange(null, null, "BRIBE", null, null, null, null, null, null, null, null),
                        Reports.off("0"))))
                .containsExactly(
                        "changes[0].position fees.number",
                        "changes[0].minutes fees.number",
                        "changes[1].engineer fees.engineer",
                        "changes[1].quantity fees.number",
                        "changes[2].note problem.required",
                        "changes[2].internalCents money.cents",
                        "changes[2].chargeCents money.cents",
                        "changes[3].detail problem.oneOf",
                        "changes[3].engineer problem.required",
                        "changes[4].position fees.number");
        assertThat(office.file().versions()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1", "100000"})
    void minutesHaveTheirLimits(String minutes) {
        correct("1", ENGINEER, Reports.labour("1", minutes));

        assertThat(latest().lines().get(0).minutes()).isEqualTo(Long.valueOf(minutes));
    }

    @ParameterizedTest(name = "{0}")
    @NullSource
    @ValueSource(strings = {"0", "100001", "1.5", "an hour"})
    void otherMinutesAreRefused(@Nullable String minutes) {
        assertThat(wrongFields(() -> correct(
                        "1",
                        ENGINEER,
                        new LineChange("1", null, "WORK", ENGINEER, minutes, null, null, null, null, null, null))))
                .containsExactly("changes[0].minutes fees.number");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "1000000000"})
    void amountsHaveTheirLimits(String cents) {
        correct("1", ENGINEER, Reports.travel("FUEL", cents));

        assertThat(latest().lines().get(2).internalCents()).isEqualTo(Long.valueOf(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000001", "-1", "45.50"})
    void otherAmountsAreRefused(String cents) {
        assertThat(wrongFields(() -> correct("1", ENGINEER, Reports.travel("FUEL", cents))))
                .containsExactly("changes[0].internalCents money.cents");
    }

    @Test
    void aSheetHasTwoHundredLinesAtMost() {
        LineChange line = Reports.travel("FUEL", "1");

        correct("1", ENGINEER, Collections.nCopies(198, line).toArray(LineChange[]::new));

        assertThat(wrongFields(() -> correct("2", ENGINEER, line))).containsExactly("changes fees.lines.many");
    }

    @Test
    @Requirement("FEE-07")
    void aCorrectedSheetGoesToFinanceAgain() {
        office.reviews.review(CLAIM, "PASSED", "1", null, null, FINANCE);

        correct("1", ENGINEER, Reports.travel("FUEL", "100"));

        assertThat(office.file().review()).isEqualTo(ReviewState.OPEN);
        verify(office.process, times(2)).reviewDue(CLAIM, ENGINEER);
    }

    @Test
    void aChargeDoesNotDropToNothingByACorrection() {
        correct("1", ENGINEER, Reports.off("1"), Reports.off("2"));

        assertThat(latest().charge().chargeCents()).isZero();
        assertThat(office.customers.find(CLAIM).orElseThrow().amountCents()).isEqualTo(30_050);
    }

    @Test
    void aPaidChargeStaysAsItIs() {
        office.pays("300.50");

        correct("1", ENGINEER, Reports.charged("1500", "1200"));

        assertThat(office.customers.find(CLAIM).orElseThrow().amountCents()).isEqualTo(30_050);
    }

    private SheetVersion latest() {
        return office.file().latest();
    }

    private int correct(String version, String by, LineChange... changes) {
        return office.corrections.correct(CLAIM, version, "As it was", Arrays.asList(changes), by);
    }
}
