package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Decisions on coverage by the tables that are deployed. */
@IntegrationTest
@Transactional
class WarrantyDeskTest {

    private static final LocalDate BOUGHT = LocalDate.of(2023, 5, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 10);

    private final String number = "CL-20260510-" + UUID.randomUUID();
    private final SerialNumber unit = SerialNumber.of("SN" + UUID.randomUUID()).orElseThrow();

    @Autowired
    WarrantyDesk desk;

    @Autowired
    InstalledUnits units;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0}: last day {1}")
    @CsvSource({
        "MAIN_UNIT, 2026-05-10, 000 1.1.27(1)",
        "CORE_PART, 2026-05-10, 000 1.1.27(1)",
        "ACCESSORY, 2024-05-10, 000 1.1.27(2)",
        "SOFTWARE, 2024-05-10, 000 1.1.27(3)"
    })
    @Requirement({"WAR-01", "WAR-02", "WAR-03", "WAR-04", "WAR-05", "T17", "T18", "T19", "F37"})
    void theLastDayOfTheTermIsCoveredAndTheNextIsNot(ComponentClass type, LocalDate last, String clause) {
        CoverageDecision inTime =
                desk.decide(fault().in("X", type).reported(last).build(), "engineer");
        CoverageDecision late =
                desk.decide(fault().in("X", type).reported(last.plusDays(1)).build(), "engineer");

        assertThat(inTime.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(inTime.ground()).isEqualTo(CoverageGround.WARRANTY);
        assertThat(inTime.free()).isTrue();
        assertThat(inTime.startsOn()).isEqualTo(BOUGHT);
        assertThat(inTime.lastDay()).isEqualTo(last);
        assertThat(inTime.clause()).isEqualTo(clause + ", 000 1.1.28(1)");
        assertThat(late.coverage()).isEqualTo(Coverage.NOT_COVERED);
        assertThat(late.ground()).isEqualTo(CoverageGround.NONE);
        assertThat(late.free()).isFalse();
        assertThat(late.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PRODUCT_QUALITY, COVERED",
        "GUIDANCE_ERROR, COVERED",
        "TRANSPORT_BY_COMPANY, COVERED",
        "CUSTOMER_USE, NOT_COVERED",
        "OUTSIDE_INFLUENCE, NOT_COVERED",
        "WEAR, NOT_COVERED",
        "NO_FAULT, NOT_COVERED",
        "ORDERED_SERVICE, COVERED",
        "UNKNOWN, OPEN"
    })
    @Requirement({"WAR-05", "WAR-06", "WAR-07", "WAR-08", "RPR-02"})
    void theCauseDecidesWithinTheTerm(FaultCause cause, Coverage expected) {
        CoverageDecision decision = desk.decide(fault().by(cause).build(), "engineer");

        assertThat(decision.coverage()).isEqualTo(expected);
        assertThat(decision.ground()).isEqualTo(CoverageGround.WARRANTY);
        assertThat(decision.inputs()).containsEntry("cause", cause.name());
    }

    @Test
    @Requirement("SVC-12")
    void whatIsOrderedIsFreeWithinTheWarrantyAndChargedAfterIt() {
        assertThat(desk.decide(
                                fault().by(FaultCause.ORDERED_SERVICE)
                                        .reported(LAST)
                                        .build(),
                                "engineer")
                        .free())
                .isTrue();
        assertThat(desk.decide(
                                fault().by(FaultCause.ORDERED_SERVICE)
                                        .reported(LAST.plusDays(1))
                                        .build(),
                                "engineer")
                        .free())
                .isFalse();
    }

    @Test
    @Requirement("F36")
    void anAnswerThatLeavesItOpenDoesNotTakeTheDecisionAway() {
        CoverageDecision decided = desk.decide(fault().build(), "engineer");

        assertThat(desk.decideAgain(fault().by(FaultCause.UNKNOWN).build(), "desk"))
                .isEmpty();

        assertThat(desk.latest(decided.caseNumber())).map(CoverageDecision::id).contains(decided.id());
        assertThat(desk.decideAgain(fault().by(FaultCause.WEAR).build(), "desk"))
                .map(CoverageDecision::coverage)
                .contains(Coverage.NOT_COVERED);
        assertThat(desk.latest(decided.caseNumber()).map(CoverageDecision::free))
                .contains(false);
    }

    @Test
    @Requirement("RPR-02")
    void atIntakeTheTermIsKnownAndTheCauseIsNot() {
        CoverageDecision inTime = desk.decide(fault().by(null).at(Occasion.INTAKE), "desk");
        CoverageDecision late =
                desk.decide(fault().by(null).reported(LAST.plusDays(1)).at(Occasion.INTAKE), "desk");

        assertThat(inTime.coverage()).isEqualTo(Coverage.OPEN);
        assertThat(inTime.lastDay()).isEqualTo(LAST);
        assertThat(inTime.inputs()).containsEntry("missing", "CAUSE");
        assertThat(late.coverage()).isEqualTo(Coverage.NOT_COVERED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SMART_HOME")
    @Requirement("F36")
    void aLineWithoutTermsGetsNoneInvented(ProductLine line) {
        CoverageDecision decision = desk.decide(fault().of(line).build(), "engineer");

        assertThat(decision.coverage()).isEqualTo(Coverage.TERMS_NOT_ENTERED);
        assertThat(decision.lastDay()).isNull();
    }

    @Test
    @Requirement("F36")
    void aPartOfAVehicleWaitsForItsTerms() {
        CoverageDecision decision = desk.decide(
                fault().of(ProductLine.VEHICLE)
                        .in("BRAKE", ComponentClass.ACCESSORY)
                        .build(),
                "engineer");

        assertThat(decision.coverage()).isEqualTo(Coverage.TERMS_NOT_ENTERED);
    }

    @ParameterizedTest(name = "delivered {0}, accepted {1}: starts {2}")
    @CsvSource({
        "2023-06-01,           , 2023-06-01",
        "2023-06-01, 2023-06-15, 2023-06-15",
        "          , 2023-06-15, 2023-06-15",
        "2023-05-01,           , 2023-05-10",
        "          ,           , 2023-05-10"
    })
    @Requirement("F35")
    void aLaterDeliveryOrAcceptanceOnFileStartsTheTerm(
            @Nullable LocalDate delivered, @Nullable LocalDate accepted, LocalDate start) {
        units.register(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, BOUGHT, delivered, accepted, true));

        CoverageDecision decision = desk.decide(fault().unit(unit).build(), "engineer");

        assertThat(decision.startsOn()).isEqualTo(start);
        assertThat(decision.lastDay()).isEqualTo(start.plusYears(3));
    }

    @Test
    @Requirement("F35")
    void theDayOfTheInvoiceIsLookedUpWhereItIsNotSaid() {
        units.register(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, BOUGHT, null, null, true));

        CoverageDecision known =
                desk.decide(fault().unit(unit).bought(null).withoutProof().build(), "engineer");
        CoverageDecision unknown = desk.decide(fault().bought(null).build(), "engineer");

        assertThat(known.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(known.startsOn()).isEqualTo(BOUGHT);
        assertThat(unknown.coverage()).isEqualTo(Coverage.OPEN);
        assertThat(unknown.inputs()).containsEntry("missing", "PURCHASE_DATE");
    }

    @Test
    @Requirement({"F35", "F38", "CLM-02"})
    void aDateThatIsSaidBeatsNoInvoiceAndStaffSeeBoth() {
        units.register(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, BOUGHT, null, null, true));
        Faults late = fault().unit(unit).reported(LAST.plusDays(1)).withoutProof();

        CoverageDecision decision = desk.decide(late.bought(BOUGHT.plusYears(1)).build(), "engineer");

        assertThat(decision.coverage()).isEqualTo(Coverage.NOT_COVERED);
        assertThat(decision.startsOn()).isEqualTo(BOUGHT);
        assertThat(decision.ruleText()).contains("The invoice on file counts");
        assertThat(decision.inputs())
                .containsEntry("purchasedOn", "2024-05-10")
                .containsEntry("unitPurchasedOn", "2023-05-10");
        assertThat(desk.decide(late.bought(BOUGHT).build(), "engineer").ruleText())
                .doesNotContain("The invoice on file counts");
    }

    @Test
    @Requirement("F35")
    void staffCorrectTheDateOfAClaimByThatOfTheUnit() {
        Faults mistyped = fault().unit(unit).bought(BOUGHT.minusYears(9));
        units.register(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, BOUGHT.minusYears(9), null, null, true));
        assertThat(desk.decide(mistyped.build(), "engineer").coverage()).isEqualTo(Coverage.NOT_COVERED);

        units.correct(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, BOUGHT, null, null, true), "desk");

        assertThat(desk.decide(mistyped.build(), "engineer").coverage()).isEqualTo(Coverage.COVERED);
    }

    @Test
    @Requirement("F38")
    void withoutProofNothingIsFreeYet() {
        CoverageDecision decision = desk.decide(fault().withoutProof().build(), "engineer");

        assertThat(decision.coverage()).isEqualTo(Coverage.OPEN);
        assertThat(decision.inputs()).containsEntry("missing", "PROOF");
        assertThat(decision.lacksProof()).isTrue();
    }

    @Test
    @Requirement({"WAR-09", "T20", "F12"})
    void aRepairedPartIsGuaranteedForThirtyDays() {
        LocalDate finished = LocalDate.of(2026, 6, 1);
        units.register(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, BOUGHT, null, null, true));

        LocalDate last = desk.guaranteeRepair("CL-1", unit.value(), "motor", finished);

        assertThat(last).isEqualTo(LocalDate.of(2026, 7, 1));
        CoverageDecision inTime = desk.decide(
                fault().unit(unit)
                        .in("MOTOR", ComponentClass.CORE_PART)
                        .reported(last)
                        .build(),
                "engineer");
        assertThat(inTime.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(inTime.ground()).isEqualTo(CoverageGround.REPAIR_GUARANTEE);
        assertThat(inTime.startsOn()).isEqualTo(finished);
        assertThat(inTime.lastDay()).isEqualTo(last);
        assertThat(desk.decide(
                                fault().unit(unit)
                                        .in("MOTOR", ComponentClass.CORE_PART)
                                        .reported(last.plusDays(1))
                                        .build(),
                                "engineer")
                        .coverage())
                .isEqualTo(Coverage.NOT_COVERED);
        assertThat(desk.decide(
                                fault().unit(unit)
                                        .in("LID", ComponentClass.CORE_PART)
                                        .reported(last)
                                        .build(),
                                "engineer")
                        .coverage())
                .as("another component")
                .isEqualTo(Coverage.NOT_COVERED);
        assertThat(desk.decide(
                                fault().unit(unit)
                                        .in("MOTOR", ComponentClass.CORE_PART)
                                        .by(FaultCause.CUSTOMER_USE)
                                        .reported(last)
                                        .build(),
                                "engineer")
                        .coverage())
                .as("damage in use")
                .isEqualTo(Coverage.NOT_COVERED);
    }

    @Test
    @Requirement({"WAR-09", "F12"})
    void theGuaranteeOnARepairNeedsNeitherTermsNorProof() {
        LocalDate finished = LocalDate.of(2026, 6, 1);
        units.register(new UnitDraft(unit, null, ProductLine.VEHICLE, null, null, null, null, false));
        LocalDate last = desk.guaranteeRepair("CL-1", unit.value(), "BRAKE", finished);
        Faults brake = fault().of(ProductLine.VEHICLE).unit(unit).bought(null).withoutProof();

        assertThat(desk.decide(
                                brake.in("BRAKE", ComponentClass.ACCESSORY)
                                        .reported(last)
                                        .build(),
                                "engineer")
                        .coverage())
                .isEqualTo(Coverage.COVERED);
        assertThat(desk.decide(brake.reported(last.plusDays(1)).build(), "engineer")
                        .coverage())
                .isEqualTo(Coverage.TERMS_NOT_ENTERED);
    }

    @Test
    @Requirement("WAR-09")
    void atIntakeAGuaranteeOnAnyPartLeavesTheAnswerOpen() {
        units.register(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, BOUGHT, null, null, true));
        LocalDate last = desk.guaranteeRepair("CL-1", unit.value(), "MOTOR", LocalDate.of(2026, 6, 1));

        CoverageDecision intake =
                desk.decide(fault().unit(unit).by(null).reported(last).at(Occasion.INTAKE), "desk");
        CoverageDecision causeOnly =
                desk.decide(fault().unit(unit).reported(last).at(Occasion.DIAGNOSIS), "engineer");

        assertThat(intake.coverage()).isEqualTo(Coverage.OPEN);
        assertThat(intake.ground()).isEqualTo(CoverageGround.REPAIR_GUARANTEE);
        assertThat(causeOnly.inputs()).containsEntry("missing", "COMPONENT");
        assertThat(causeOnly.coverage()).isEqualTo(Coverage.OPEN);
    }

    @Test
    @Requirement("T20")
    void aGuaranteeIsGivenOnceForACaseAndAComponent() {
        units.register(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, BOUGHT, null, null, true));
        LocalDate first = desk.guaranteeRepair("CL-1", unit.value(), "MOTOR", LocalDate.of(2026, 6, 1));

        LocalDate again = desk.guaranteeRepair("CL-1", unit.value(), "motor", LocalDate.of(2026, 6, 9));
        LocalDate other = desk.guaranteeRepair("CL-2", unit.value(), "MOTOR", LocalDate.of(2026, 6, 9));

        assertThat(again).isEqualTo(first);
        assertThat(other).isEqualTo(LocalDate.of(2026, 7, 9));
    }

    @Test
    void theProductLineOfAGuaranteeMayComeFromTheDecisionOfTheCase() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.guaranteeRepair(number, unit.value(), "MOTOR", LAST))
                .extracting(Refused::reason)
                .isEqualTo("warranty.refused.unitUnknown");

        desk.decide(fault().unit(unit).build(), "engineer");

        assertThat(desk.guaranteeRepair(number, unit.value(), "MOTOR", LAST)).isEqualTo(LAST.plusDays(30));
    }

    @Test
    @Requirement("RPR-02")
    void everyDecisionIsKeptWithWhatItRestedOn() {
        CoverageDecision first = desk.decide(fault().by(null).at(Occasion.INTAKE), "desk");
        CoverageDecision second = desk.decide(fault().unit(unit).build(), "engineer");

        assertThat(desk.of(number)).containsExactly(first, second);
        assertThat(desk.latest(number)).contains(second);
        assertThat(desk.latest(number + "-other")).isEmpty();
        assertThat(second.inputs())
                .containsEntry("purchasedOn", "2023-05-10")
                .containsEntry("reportedOn", "2026-05-10")
                .containsEntry("serialNumber", unit.value())
                .containsEntry("proofSupplied", "true");
        assertThat(second.ruleText()).contains("3 years", "Quality of the product itself");
    }

    @Test
    @Requirement({"F36", "RPR-02"})
    void peopleDecideWhereTheTablesCannot() {
        desk.decide(fault().of(ProductLine.VEHICLE).build(), "engineer");

        CoverageDecision decision = desk.decideByHand(number, true, " Told by 王工 ", "supervisor");
        CoverageDecision corrected = desk.decideByHand(number, false, "Papers were of another car", "supervisor");

        assertThat(decision.free()).isTrue();
        assertThat(decision.ground()).isEqualTo(CoverageGround.MANUAL);
        assertThat(decision.ruleText()).isEqualTo("Told by 王工");
        assertThat(decision.inputs()).containsEntry("productLine", "VEHICLE");
        assertThat(desk.of(number)).hasSize(3).endsWith(decision, corrected);
        assertThat(decision.toString()).doesNotContain("王");
        assertThat(jdbc.sql("select reason from coverage_decision where id = :id")
                        .param("id", decision.id())
                        .query(String.class)
                        .single())
                .startsWith("d1:");
    }

    @Test
    void peopleGiveAReason() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.decideByHand(number, true, " ", "supervisor"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("reason"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCT_QUALITY", "CUSTOMER_USE"})
    void peopleDoNotOverruleTheTables(FaultCause cause) {
        desk.decide(fault().by(cause).build(), "engineer");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.decideByHand(number, true, "Please", "supervisor"))
                .extracting(Refused::reason)
                .isEqualTo("warranty.refused.decided");
    }

    @Test
    void theDatabaseRefusesToChangeADecision() {
        desk.decide(fault().build(), "engineer");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update coverage_decision set coverage = 'COVERED'")
                        .update())
                .withMessageContaining("coverage_decision is append-only");
    }

    private Faults fault() {
        return Faults.ofCase(number);
    }
}
