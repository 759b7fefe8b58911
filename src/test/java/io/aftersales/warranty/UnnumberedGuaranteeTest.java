package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The guarantee on repairs of products that have no serial number. */
@IntegrationTest
@Transactional
class UnnumberedGuaranteeTest {

    private static final LocalDate FINISHED = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 1);

    private final String number = "CL-20260601-" + UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @Autowired
    private WarrantyDesk desk;

    @BeforeEach
    void repaired() {
        assertThat(desk.guaranteeUnnumbered(number, customer, ProductLine.HOME_FURNISHING, " tile-3 ", FINISHED))
                .isEqualTo(LAST);
    }

    @Test
    @Requirement({"WAR-09", "T20", "F12"})
    void itIsTheCustomersForThirtyDaysOnTheSameComponent() {
        assertThat(decide(tile().reported(LAST)).ground()).isEqualTo(CoverageGround.REPAIR_GUARANTEE);
        assertThat(decide(tile().reported(LAST)).coverage()).isEqualTo(Coverage.COVERED);
        assertThat(decide(tile().reported(LAST.plusDays(1))).coverage()).isEqualTo(Coverage.TERMS_NOT_ENTERED);
        assertThat(decide(tile().in("DOOR", ComponentClass.MAIN_UNIT)).coverage())
                .as("another component")
                .isEqualTo(Coverage.TERMS_NOT_ENTERED);
        assertThat(decide(tile().of(ProductLine.VEHICLE)).coverage())
                .as("another line")
                .isEqualTo(Coverage.TERMS_NOT_ENTERED);
        assertThat(decide(tile().ownedBy(UUID.randomUUID())).coverage())
                .as("another customer")
                .isEqualTo(Coverage.TERMS_NOT_ENTERED);
        assertThat(desk.decide(
                                Faults.ofCase(number)
                                        .of(ProductLine.HOME_FURNISHING)
                                        .in("TILE-3", ComponentClass.MAIN_UNIT)
                                        .reported(LAST)
                                        .build(),
                                "engineer")
                        .coverage())
                .as("nobody says whose it is")
                .isEqualTo(Coverage.TERMS_NOT_ENTERED);
    }

    @Test
    @Requirement("WAR-09")
    void aNumberThatIsKnownTheNextTimeTakesNothingAway() {
        SerialNumber unit = SerialNumber.of("SN" + UUID.randomUUID()).orElseThrow();

        assertThat(decide(tile().unit(unit)).coverage()).isEqualTo(Coverage.COVERED);
    }

    @Test
    @Requirement("WAR-09")
    void itIsGivenOnceForACaseAndAComponent() {
        assertThat(desk.guaranteeUnnumbered(
                        number, customer, ProductLine.HOME_FURNISHING, "TILE-3", FINISHED.plusDays(5)))
                .isEqualTo(LAST);
        assertThat(desk.guaranteedUntil(number, null, "tile-3")).contains(LAST);
        assertThat(desk.guaranteedUntil(number, null, "DOOR")).isEmpty();
        assertThat(desk.guaranteedUntil(number + "x", null, "TILE-3")).isEmpty();
    }

    private CoverageDecision decide(Faults fault) {
        return desk.decide(fault.build(), "engineer");
    }

    private Faults tile() {
        return Faults.ofCase(number)
                .of(ProductLine.HOME_FURNISHING)
                .in("TILE-3", ComponentClass.MAIN_UNIT)
                .ownedBy(customer)
                .reported(FINISHED.plusDays(3));
    }
}
