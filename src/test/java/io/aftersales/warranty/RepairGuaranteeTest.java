package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.problems.Refused;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** The guarantee on repaired parts. */
@IntegrationTest
@Transactional
class RepairGuaranteeTest extends OnOneUnit {

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
}
