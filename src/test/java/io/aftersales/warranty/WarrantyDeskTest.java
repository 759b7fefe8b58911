package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

/** Decisions on coverage by the tables that are deployed: the term and the cause. */
@IntegrationTest
@Transactional
class WarrantyDeskTest extends OnOneUnit {

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

    @Test
    @Requirement("F38")
    void withoutProofNothingIsFreeYet() {
        CoverageDecision decision = desk.decide(fault().withoutProof().build(), "engineer");

        assertThat(decision.coverage()).isEqualTo(Coverage.OPEN);
        assertThat(decision.inputs()).containsEntry("missing", "PROOF");
        assertThat(decision.lacksProof()).isTrue();
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
    void theDatabaseRefusesToChangeADecision() {
        desk.decide(fault().build(), "engineer");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update coverage_decision set coverage = 'COVERED'")
                        .update())
                .withMessageContaining("coverage_decision is append-only");
    }
}
