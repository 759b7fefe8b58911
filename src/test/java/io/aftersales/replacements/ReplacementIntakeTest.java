package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ProofType;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.LegalEntitlement;
import io.aftersales.warranty.Occasion;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications, and what table, warranty and law make of them. */
class ReplacementIntakeTest {

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement("RPL-03")
    void anApplicationHoldsProofFaultAndOther() {
        office.intake.apply(
                CLAIM,
                new ReplacementApplication(
                        "REPLACEMENT",
                        "It stays dark",
                        "RECEIPT",
                        "R-7",
                        "2026-02-01",
                        "sn-9",
                        "FAULT_PERSISTS",
                        "WEAR",
                        "Moving abroad",
                        "Please hurry"),
                "engineer");

        ApplicationRecord application = office.file().application();
        assertThat(application)
                .isEqualTo(new ApplicationRecord(
                        Wish.REPLACEMENT,
                        "It stays dark",
                        ProofType.RECEIPT,
                        "R-7",
                        LocalDate.parse("2026-02-01"),
                        "SN9",
                        Condition.FAULT_PERSISTS,
                        FaultCause.WEAR,
                        "Moving abroad",
                        "Please hurry",
                        office.clock.instant(),
                        "engineer"));
        assertThat(office.last().texts())
                .containsEntry("faultDescription", "It stays dark")
                .containsEntry("specialReason", "Moving abroad")
                .containsEntry("other", "Please hurry");
    }

    @Test
    @Requirement("RPL-03")
    void whatTheClaimKnowsNeedNotBeRepeated() {
        office.applied("RETURN", "OWN_QUALITY");

        ApplicationRecord application = office.file().application();
        assertThat(application.proofType()).isEqualTo(ProofType.INVOICE);
        assertThat(application.proofNumber()).isEqualTo("F-1");
        assertThat(application.purchasedOn()).isEqualTo("2026-01-05");
        assertThat(application.serialKey()).isEqualTo("SN1");
    }

    @Test
    @Requirement("RPL-03")
    void everythingThatIsMissingIsToldAtOnce() {
        office.claim(null, null);

        assertThat(wrongFields(() -> office.intake.apply(
                        CLAIM,
                        new ReplacementApplication(null, " ", null, null, "tomorrow", "--", "x", "y", null, null),
                        "desk")))
                .containsExactlyInAnyOrder(
                        "wish problem.requiredOneOf",
                        "faultDescription problem.required",
                        "purchaseDate problem.date",
                        "condition problem.oneOf",
                        "cause problem.oneOf",
                        "serialNumber products.problem.serialNumber");
        assertThat(office.files.of(CLAIM)).isEmpty();
    }

    @Test
    void aUnitThatWasReplacedIsNotReplacedAgain() {
        office.known("SN1", null, "SN2");

        assertThat(wrongFields(() -> office.applied("REPLACEMENT", "OWN_QUALITY")))
                .containsExactly("serialNumber replacements.unit.replaced");
    }

    @Test
    void aClaimHasOneOpenApplicationAtATime() {
        office.applied("REPLACEMENT", "OWN_QUALITY");

        assertThat(refusal(() -> office.applied("RETURN", "OWN_QUALITY")))
                .isEqualTo("CONFLICT replacements.open [" + CLAIM + ", APPLIED]");
    }

    @Test
    void aClosedOneMakesRoomForAnother() {
        office.told();
        office.choose("REPAIR");
        office.closing.close(CLAIM, "desk");

        office.applied("RETURN", "OWN_QUALITY");

        assertThat(office.files.of(CLAIM)).hasSize(2);
        assertThat(office.file().status()).isEqualTo(ReplacementStatus.APPLIED);
    }

    @Test
    @Requirement({"RPL-01", "RPL-04"})
    void aFaultOfTheProductInWarrantyEntitles() {
        office.applied("REPLACEMENT", "OWN_QUALITY");

        EntitlementDecision decision = office.intake.decide(CLAIM, "desk");

        assertThat(decision).isEqualTo(EntitlementDecision.ENTITLED);
        Entitlement entitlement = office.file().entitlement().orElseThrow();
        assertThat(entitlement.ground()).isEqualTo(EntitlementGround.OWN_QUALITY);
        assertThat(entitlement.entitlementClause()).isEqualTo("1.1.23(1) a");
        assertThat(entitlement.warrantyState()).isEqualTo(WarrantyState.IN_WARRANTY);
        assertThat(entitlement.warrantyLastDay()).isEqualTo("2029-01-05");
        assertThat(office.letters.sent()).isEmpty();
        verify(office.warranty)
                .decide(
                        new CoverageQuestion(
                                CLAIM,
                                Occasion.DIAGNOSIS,
                                ProductLine.SMART_HOME,
                                "SN1",
                                null,
                                ComponentClass.MAIN_UNIT,
                                FaultCause.PRODUCT_QUALITY,
                                LocalDate.parse("2026-01-05"),
                                true,
                                LocalDate.parse("2026-11-20"),
                                office.latest().customerId()),
                        "desk");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-20, ENTITLED", "2026-11-19, NOT_ENTITLED"})
    @Requirement("RPL-01")
    void theDayOfTheReportCountsLastDayIncluded(String lastDay, EntitlementDecision expected) {
        office.coverage.runs(lastDay);
        office.applied("REPLACEMENT", "FAULT_PERSISTS");

        assertThat(office.intake.decide(CLAIM, "desk")).isEqualTo(expected);
    }

    @Test
    @Requirement({"RPL-02", "RPL-13", "F40"})
    void aSpecialReasonGoesToTheSuperiorWhoHearsOfIt() {
        office.intake.apply(CLAIM, ReplacementOffice.application("REPLACEMENT", "NONE", "Moving abroad"), "desk");

        assertThat(office.intake.decide(CLAIM, "desk")).isEqualTo(EntitlementDecision.SUPERIOR_DECIDES);

        assertThat(office.file().status()).isEqualTo(ReplacementStatus.REFERRED);
        assertThat(office.letters.sent()).containsExactly("replacement-special-case to service-supervisors");
        assertThat(office.timeline()).endsWith(ReplacementEvent.SPECIAL_CASE_REPORTED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OPEN, SUPERIOR_DECIDES", "TERMS_NOT_ENTERED, SUPERIOR_DECIDES", "NOT_COVERED, NOT_ENTITLED"})
    void aWarrantyWithoutTermIsReadByItsCoverage(Coverage coverage, EntitlementDecision expected) {
        office.coverage.decides(coverage, null, Occasion.INTAKE);
        office.applied("REPLACEMENT", "OWN_QUALITY");

        assertThat(office.intake.decide(CLAIM, "desk")).isEqualTo(expected);
    }

    @Test
    void whatPeopleDecidedByHandCounts() {
        office.coverage.decides(Coverage.COVERED, null, Occasion.DECIDED_BY_HAND);
        office.applied("REPLACEMENT", "OWN_QUALITY");

        assertThat(office.intake.decide(CLAIM, "desk")).isEqualTo(EntitlementDecision.ENTITLED);
        verify(office.warranty, never()).decide(any(), any());
    }

    @ParameterizedTest(name = "{0} by law, {1}: {2}")
    @CsvSource({
        "RETURN, RETURN, ENTITLED LAW",
        "RETURN, REPLACEMENT, ENTITLED LAW",
        "EXCHANGE, REPLACEMENT, ENTITLED LAW",
        "EXCHANGE, RETURN, SUPERIOR_DECIDES RETURN"
    })
    @Requirement("RPL-08")
    void theLawsLimitsCountWhereTheyAreSwitchedOn(LegalEntitlement.Remedy remedy, String wish, String expected) {
        when(office.law.on()).thenReturn(true);
        when(office.law.entitlement(any())).thenReturn(Optional.of(new LegalEntitlement(remedy, "rule", "clause")));

        office.decided(wish, "OWN_QUALITY");

        Entitlement entitlement = office.file().entitlement().orElseThrow();
        assertThat(entitlement.entitlement() + " " + entitlement.ground()).isEqualTo(expected);
    }

    @Test
    void itIsDecidedOnce() {
        office.decided("REPLACEMENT", "OWN_QUALITY");

        assertThat(refusal(() -> office.intake.decide(CLAIM, "desk")))
                .isEqualTo("CONFLICT replacements.status.unexpected [" + CLAIM + ", DECIDED, APPLIED]");
    }

    @Test
    void aClaimWithoutApplicationIsToldApart() {
        assertThat(refusal(() -> office.intake.decide(CLAIM, "desk")))
                .isEqualTo("UNKNOWN replacements.unknown [" + CLAIM + "]");
    }
}
