package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.WarrantyRules.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verdicts on terms, guarantees and goodwill that are played. */
class CoverageJudgeTest {

    private static final SerialNumber UNIT = new SerialNumber("SN1");
    private static final LocalDate BOUGHT = LocalDate.of(2021, 5, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);
    private static final Source SOURCE = new Source("clause", "rule");

    private final WarrantyRules rules = mock(WarrantyRules.class);
    private final Guarantees guarantees = mock(Guarantees.class);
    private final GoodwillExtensions extensions = mock(GoodwillExtensions.class);
    private final CoverageJudge judge = new CoverageJudge(rules, guarantees, extensions);

    @BeforeEach
    void threeYears() {
        when(rules.term(ProductLine.SMART_HOME, ComponentClass.MAIN_UNIT))
                .thenReturn(Optional.of(new WarrantyRules.Term(36, SOURCE)));
        when(rules.cause(any())).thenReturn(new WarrantyRules.Cause(true, SOURCE));
    }

    @Test
    @Requirement({"RPL-01", "WAR-09"})
    void theTermOfTheProductKnowsNoGuaranteeOnAPart() {
        UnitFacts facts = facts(Faults.onTheLastDay().bought(BOUGHT), null);
        when(guarantees.inForce(any(), any(), any()))
                .thenReturn(Optional.of(period(CoverageGround.REPAIR_GUARANTEE, TODAY.plusDays(20))));

        assertThat(judge.judge(facts).ground()).isEqualTo(CoverageGround.REPAIR_GUARANTEE);
        assertThat(judge.productLastDay(facts)).contains(BOUGHT.plusYears(3));
    }

    @Test
    @Requirement("WAR-09")
    void aProductWithoutANumberIsAskedAboutByItsCustomer() {
        UUID customer = UUID.randomUUID();
        Faults fault = Faults.onTheLastDay().of(ProductLine.HOME_FURNISHING).in("TILE", ComponentClass.MAIN_UNIT);
        when(guarantees.inForce(
                        new Guarantees.Holder(null, customer, ProductLine.HOME_FURNISHING),
                        "TILE",
                        LocalDate.of(2026, 5, 10)))
                .thenReturn(Optional.of(period(CoverageGround.REPAIR_GUARANTEE, TODAY)));

        CoverageJudge.Verdict verdict =
                judge.judge(new UnitFacts(fault.ownedBy(customer).build(), Optional.empty(), Optional.empty()));

        assertThat(verdict.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(verdict.ground()).isEqualTo(CoverageGround.REPAIR_GUARANTEE);
    }

    @Test
    @Requirement("F36")
    void aRepairGivesALineWithoutTermsNone() {
        UnitFacts facts = facts(Faults.onTheLastDay().of(ProductLine.VEHICLE), null);
        when(guarantees.inForce(any(), any(), any()))
                .thenReturn(Optional.of(period(CoverageGround.REPAIR_GUARANTEE, TODAY.plusDays(20))));

        assertThat(judge.productLastDay(facts)).isEmpty();
    }

    @Test
    @Requirement("WAR-11")
    void goodwillThatRunsIsAWarrantyOfTheProduct() {
        UnitFacts facts = facts(Faults.onTheLastDay().bought(BOUGHT), null);
        when(extensions.longest(any(), any()))
                .thenReturn(Optional.of(period(CoverageGround.GOODWILL, TODAY)))
                .thenReturn(Optional.of(period(CoverageGround.GOODWILL, TODAY.minusDays(1))));

        assertThat(judge.productLastDay(facts)).as("runs").contains(TODAY);
        assertThat(judge.productLastDay(facts)).as("over").contains(BOUGHT.plusYears(3));
    }

    @Test
    @Requirement("F38")
    void theTermOfTheProductIsProvenByAPurchaseOrByOurOwnPapers() {
        UnitFacts said = facts(Faults.onTheLastDay().bought(BOUGHT).withoutProof(), null);

        assertThat(judge.productProven(said)).isFalse();
        assertThat(judge.productProven(facts(Faults.onTheLastDay().bought(BOUGHT), null)))
                .isTrue();
        assertThat(judge.productProven(
                        facts(Faults.onTheLastDay().bought(BOUGHT).withoutProof(), unit(BOUGHT, true))))
                .isTrue();
        when(extensions.longest(any(), any())).thenReturn(Optional.of(period(CoverageGround.GOODWILL, TODAY)));
        assertThat(judge.productProven(said)).isTrue();
    }

    @Test
    @Requirement({"F35", "F38", "CLM-02"})
    void theInvoiceOnFileGoesBeforeADateThatIsOnlySaid() {
        InstalledUnit old = unit(BOUGHT, true);

        CoverageJudge.Verdict verdict = judge.judge(
                facts(Faults.onTheLastDay().bought(TODAY.minusYears(1)).withoutProof(), old));

        assertThat(verdict.coverage()).isEqualTo(Coverage.NOT_COVERED);
        assertThat(verdict.startsOn()).isEqualTo(BOUGHT);
    }

    @Test
    @Requirement("F35")
    void anOlderDateInTheClaimIsAMistakeWhereTheInvoiceNamesALaterOne() {
        LocalDate invoiced = TODAY.minusYears(1);

        CoverageJudge.Verdict verdict =
                judge.judge(facts(Faults.onTheLastDay().bought(BOUGHT).withoutProof(), unit(invoiced, true)));

        assertThat(verdict.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(verdict.lastDay()).isEqualTo(invoiced.plusYears(3));
    }

    @Test
    @Requirement("F35")
    void withoutInvoiceTheDateThatIsSaidCountsAsBefore() {
        LocalDate said = TODAY.minusYears(1);

        CoverageJudge.Verdict verdict = judge.judge(facts(Faults.onTheLastDay().bought(said), unit(BOUGHT, false)));

        assertThat(verdict.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(verdict.startsOn()).isEqualTo(said);
    }

    @Test
    @Requirement({"F38", "CLM-02"})
    void anInvoiceWhoseDayIsNotKnownProvesNoDayThatIsSaid() {
        Faults said = Faults.onTheLastDay().bought(TODAY.minusYears(1)).withoutProof();

        CoverageJudge.Verdict verdict = judge.judge(facts(said, unit(null, true)));

        assertThat(verdict.coverage()).isEqualTo(Coverage.OPEN);
        assertThat(verdict.missing()).isEqualTo(CoverageJudge.Missing.PROOF);
    }

    private static InstalledUnit unit(@Nullable LocalDate purchasedOn, boolean invoice) {
        return new InstalledUnit(
                UNIT,
                null,
                ProductLine.SMART_HOME,
                null,
                purchasedOn,
                null,
                null,
                invoice,
                null,
                null,
                null,
                List.of());
    }

    private static CoverageJudge.Period period(CoverageGround ground, LocalDate lastDay) {
        return new CoverageJudge.Period(ground, null, lastDay, SOURCE);
    }

    private static UnitFacts facts(Faults fault, @Nullable InstalledUnit unit) {
        return new UnitFacts(fault.unit(UNIT).reported(TODAY).build(), Optional.of(UNIT), Optional.ofNullable(unit));
    }
}
