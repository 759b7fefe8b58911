package io.aftersales.fees;

import static io.aftersales.fees.FeeOffice.CLAIM;
import static io.aftersales.fees.FeeOffice.ENGINEER;
import static io.aftersales.fees.FeeOffice.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.products.ProductLine;
import io.aftersales.repairs.PartUsed;
import io.aftersales.repairs.QuoteStatus;
import io.aftersales.staff.StaffLevel;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SheetOpeningTest {

    private final FeeOffice office = FeeOffice.priced();

    @Test
    @Requirement({"FEE-03", "FEE-04", "F46", "F49"})
    void labourAndPartsOfTheRecordArePricedTwice() {
        office.worked(ENGINEER, 90L, new PartUsed("PUMP", 2, "SN-1", null, false));
        office.finished();

        SheetVersion sheet = office.file().latest();
        FeeLine labour = sheet.lines().get(0);
        assertThat(labour.kind()).isEqualTo(CostKind.LABOUR);
        assertThat(labour.source()).isEqualTo(LineSource.RECORD);
        assertThat(labour.level()).isEqualTo(StaffLevel.SKILLED);
        assertThat(labour.skill()).isEqualTo("GENERAL");
        assertThat(labour.chargeCents()).isEqualTo(18_000);
        assertThat(labour.internalCents()).isEqualTo(6_750);
        FeeLine part = sheet.lines().get(1);
        assertThat(part.kind()).isEqualTo(CostKind.MATERIAL);
        assertThat(part.chargeCents()).isEqualTo(24_100);
        assertThat(part.internalCents()).isEqualTo(16_000);
        assertThat(part.bearer()).isEqualTo(CostBearer.MANUFACTURING_COST);
        assertThat(sheet.listedCents()).isEqualTo(42_100);
        assertThat(sheet.internalCents()).isEqualTo(22_750);
        assertThat(sheet.madeBy()).isEqualTo("quality");
        assertThat(sheet.reason()).isNull();
        assertThat(office.timeline()).containsExactly("FEE_SHEET_OPENED");
    }

    @Test
    @Requirement("F46")
    void theInternalCostIsKnownByEngineer() {
        office.profile(SECOND, StaffLevel.SKILLED, false);
        office.worked().worked(SECOND, 60L);
        office.agreed(50_000).finished();

        assertThat(office.sheets.totals(CLAIM))
                .contains(new SheetTotals(CLAIM, 1, "CNY", 42_050, 19_250, Map.of(ENGINEER, 14_750L, SECOND, 4_500L)));
    }

    @Test
    @Requirement({"F49", "FEE-03"})
    void aRateThatNobodyEnteredIsShownAsMissing() {
        office.profile(ENGINEER, StaffLevel.EXPERT, false);
        office.worked(ENGINEER, 90L);
        office.finished();

        FeeLine labour = office.file().latest().lines().get(0);
        assertThat(labour.chargeCents()).isNull();
        assertThat(labour.chargeMissing()).contains(Missing.RATE);
        assertThat(labour.internalMissing()).contains(Missing.RATE);
        assertThat(office.file().latest().internalKnown()).isFalse();
    }

    @Test
    @Requirement("F49")
    void anEngineerWithoutLevelIsShownAsSuch() {
        office.worked(SECOND, 90L);
        office.finished();

        FeeLine labour = office.file().latest().lines().get(0);
        assertThat(labour.internalMissing()).contains(Missing.LEVEL);
        assertThat(labour.bearer()).isEqualTo(CostBearer.MANUFACTURING_COST);
    }

    @Test
    void timeThatNobodyWroteDownIsShownAsMissing() {
        office.worked(ENGINEER, null);
        office.finished();

        assertThat(office.file().latest().lines().get(0).chargeMissing()).contains(Missing.MINUTES);
    }

    @Test
    @Requirement({"DSP-05", "FEE-04"})
    void partsThatWereOnlyPostedCostNoLabour() {
        office.posted(ENGINEER, new PartUsed("PUMP", 2, null, null, false));
        office.finished();

        assertThat(office.file().latest().lines()).extracting(FeeLine::kind).containsExactly(CostKind.MATERIAL);
    }

    @Test
    @Requirement("FEE-04")
    void anUnknownPurchaseCostIsNotNothing() {
        office.price("SEAL", 500, "CNY");
        office.worked(
                ENGINEER, 60L, new PartUsed("SEAL", 2, null, null, false), new PartUsed("SCREW", 1, null, null, false));
        office.finished();

        FeeLine seal = office.file().latest().lines().get(1);
        FeeLine screw = office.file().latest().lines().get(2);
        assertThat(seal.chargeCents()).isEqualTo(1_000);
        assertThat(seal.internalMissing()).contains(Missing.PURCHASE_COST);
        assertThat(screw.chargeMissing()).contains(Missing.PRICE);
        assertThat(office.file().latest().internalKnown()).isFalse();
    }

    @Test
    void pricesInAnotherCurrencyAreNone() {
        office.price("PUMP", 12_050, "EUR");
        office.rates.putCost("PUMP", 8_000L, "EUR");
        office.rates.putRate("SKILLED", "GENERAL", 12_000L, 4_500L, "EUR");
        office.worked().finished();

        assertThat(office.file().latest().lines())
                .allMatch(line -> line.chargeCents() == null && line.internalCents() == null);
    }

    @ParameterizedTest(name = "agreed {0}: {1}, {2}")
    @CsvSource({"30049, 30049, QUOTE", "30050, 30050, QUOTE", "30051, 30050, PRICE_LIST", "100000, 30050, PRICE_LIST"})
    @Requirement({"FEE-10", "F16"})
    void nobodyPaysMoreThanThePriceListNorMoreThanHeAgreedTo(long agreed, long charged, ChargeGround ground) {
        office.worked().agreed(agreed).finished();

        assertThat(office.file().latest().charge()).isEqualTo(new AgreedCharge(ground, agreed, charged));
        assertThat(office.customers.find(CLAIM))
                .contains(new CustomerCharges.Notice(charged, "CNY", ChargeStatus.DUE, ground, Optional.empty()));
        verify(office.process).chargeDue(CLAIM, false);
    }

    @Test
    @Requirement("FEE-10")
    void whatWasAgreedIsPaidWhereAPriceIsUnknown() {
        office.worked(ENGINEER, null);
        office.agreed(50_000).finished();

        assertThat(office.file().latest().charge()).isEqualTo(new AgreedCharge(ChargeGround.QUOTE, 50_000L, 50_000));
    }

    @Test
    @Requirement("FEE-10")
    void onlyTheLatestConsentCounts() {
        office.agreed(10_000);
        office.quote(20_000, false, QuoteStatus.CONSENTED);
        office.quote(25_000, false, QuoteStatus.REFUSED);
        office.worked().finished();

        assertThat(office.file().latest().charge().agreedCents()).isEqualTo(20_000);
    }

    @Test
    @Requirement("FEE-10")
    void aFreeRepairChargesNothing() {
        office.free();
        office.quote(0, true, QuoteStatus.CONSENTED);
        office.worked().finished();

        assertThat(office.file().latest().charge()).isEqualTo(new AgreedCharge(ChargeGround.FREE, 0L, 0));
        assertThat(office.file().latest().listedCents()).isEqualTo(30_050);
        assertThat(office.customers.find(CLAIM)).isEmpty();
        verify(office.process, never()).chargeDue(any(), anyBoolean());
    }

    @Test
    void withoutConsentNothingIsCharged() {
        office.quote(20_000, false, QuoteStatus.OPEN);
        office.worked().finished();

        assertThat(office.file().latest().charge()).isEqualTo(new AgreedCharge(ChargeGround.NOTHING_AGREED, null, 0));
        assertThat(office.customers.find(CLAIM)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProductLine.class)
    @Requirement({"F16", "FEE-12"})
    void chargesUnderMachineryContractsAreNegotiatedFirst(ProductLine line) {
        office.of(line);
        office.worked().agreed(10_000).finished();

        verify(office.process).chargeDue(CLAIM, line == ProductLine.MACHINERY);
    }

    @Test
    @Requirement("FEE-07")
    void financeGetsTheSheetAtOnce() {
        office.worked().finished();

        assertThat(office.file().review()).isEqualTo(ReviewState.OPEN);
        verify(office.process).reviewDue(CLAIM, ENGINEER);
    }

    @Test
    void aServiceWithoutRepairHasAnEmptySheetThatNobodyReviews() {
        office.withoutRepair();
        office.finished();

        assertThat(office.file().latest().lines()).isEmpty();
        assertThat(office.file().review()).isEqualTo(ReviewState.EMPTY);
        verify(office.process, never()).reviewDue(any(), any());
    }

    @Test
    void theSameServiceToldTwiceHasOneSheet() {
        office.worked().agreed(30_000).finished().finished();

        assertThat(office.file().versions()).hasSize(1);
        verify(office.process).chargeDue(CLAIM, false);
        verify(office.process).reviewDue(CLAIM, ENGINEER);
    }

    @Test
    void workOfASecondRepairIsAddedAsANewVersion() {
        office.worked().finished();
        office.corrections.correct(CLAIM, "1", "Not used", List.of(Reports.off("2")), FeeOffice.FINANCE);
        office.worked(SECOND, 30L);
        office.finished();

        assertThat(office.file().versions()).hasSize(3);
        assertThat(office.file().latest().reason()).isNull();
        assertThat(office.file().latest().lines()).extracting(FeeLine::engineer).containsExactly(ENGINEER, SECOND);
        assertThat(office.timeline()).containsExactly("FEE_SHEET_OPENED", "FEE_SHEET_CORRECTED", "FEE_SHEET_CORRECTED");
    }

    @ParameterizedTest(name = "branch {0}: {1}")
    @CsvSource({"true, SALES_BRANCH", "false, NAMED_COMPANY"})
    @Requirement({"FEE-14", "FEE-15"})
    void whoBearsTravelDependsOnTheBranchOfTheEngineer(boolean branch, CostBearer bearer) {
        office.profile(ENGINEER, StaffLevel.SKILLED, branch);
        office.worked().finished();

        office.corrections.correct(CLAIM, "1", "Travel", List.of(Reports.travel("TRAVEL", "4500")), ENGINEER);

        assertThat(office.file().latest().lines().get(2).bearer()).isEqualTo(bearer);
    }

    @Test
    void whereTheEngineerIsUnknownTheBearerIsOpen() {
        office.worked().finished();

        office.corrections.correct(
                CLAIM,
                "1",
                "Travel",
                List.of(new LineChange(
                        null, null, "LODGING", SECOND, null, null, null, null, "20000", null, "One night")),
                ENGINEER);

        assertThat(office.file().latest().lines().get(2).bearer()).isNull();
    }
}
