package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.annotation.Transactional;

/** From which day a warranty counts. */
@IntegrationTest
@Transactional
class WarrantyStartTest extends OnOneUnit {

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
}
