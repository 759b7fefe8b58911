package io.aftersales.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class InstalledUnitsTest {

    private static final LocalDate BOUGHT = LocalDate.of(2024, 5, 10);
    private static final LocalDate DELIVERED = LocalDate.of(2024, 5, 20);

    private final SerialNumber first = serial();
    private final SerialNumber second = serial();
    private final SerialNumber third = serial();

    @Autowired
    InstalledUnits units;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aUnitIsOnFileAsRegistered() {
        UUID owner = UUID.randomUUID();

        InstalledUnit unit = units.register(
                new UnitDraft(first, "DL-1", ProductLine.SMART_HOME, owner, BOUGHT, DELIVERED, null, true));

        assertThat(units.find(first)).contains(unit);
        assertThat(unit)
                .isEqualTo(new InstalledUnit(
                        first,
                        "DL-1",
                        ProductLine.SMART_HOME,
                        owner,
                        BOUGHT,
                        DELIVERED,
                        null,
                        true,
                        null,
                        null,
                        null,
                        List.of()));
        assertThat(units.find(second)).isEmpty();
    }

    @Test
    void whatWasNotKnownIsFilledIn() {
        units.register(draft(first, BOUGHT));

        InstalledUnit unit =
                units.register(new UnitDraft(first, "DL-1", ProductLine.SMART_HOME, null, null, DELIVERED, null, true));

        assertThat(unit.purchasedOn()).isEqualTo(BOUGHT);
        assertThat(unit.deliveredOn()).isEqualTo(DELIVERED);
        assertThat(unit.model()).isEqualTo("DL-1");
        assertThat(unit.invoice()).isTrue();
    }

    @Test
    @Requirement("INF-07")
    void aKnownDateIsNeverOverwrittenSilently() {
        units.register(draft(first, BOUGHT));

        units.register(draft(first, DELIVERED));
        InstalledUnit unit = units.register(draft(first, DELIVERED));

        assertThat(unit.purchasedOn()).isEqualTo(BOUGHT);
        assertThat(units.history(first))
                .extracting(UnitChange::field, UnitChange::before, UnitChange::said, UnitChange::taken)
                .containsExactly(
                        tuple("purchasedOn", null, "2024-05-10", true),
                        tuple("purchasedOn", "2024-05-10", "2024-05-20", false));
    }

    @Test
    @Requirement("F35")
    void aPurchaseWithoutInvoiceGivesWayToOneWithIt() {
        units.register(draft(first, DELIVERED));

        units.register(new UnitDraft(first, null, ProductLine.SMART_HOME, null, BOUGHT, null, null, true));
        InstalledUnit unit =
                units.register(new UnitDraft(first, null, ProductLine.SMART_HOME, null, DELIVERED, null, null, true));

        assertThat(unit.invoicedOn()).contains(BOUGHT);
        assertThat(units.history(first))
                .filteredOn(change -> change.field().equals("purchasedOn"))
                .extracting(UnitChange::said, UnitChange::taken)
                .containsExactly(tuple("2024-05-20", true), tuple("2024-05-10", true), tuple("2024-05-20", false));
    }

    @Test
    @Requirement("INF-07")
    void aCorrectionCountsAndSaysWhoMadeIt() {
        units.register(draft(first, BOUGHT));

        InstalledUnit unit = units.correct(draft(first, DELIVERED), "supervisor");

        assertThat(unit.purchasedOn()).isEqualTo(DELIVERED);
        assertThat(units.history(first))
                .last()
                .satisfies(change -> assertThat(change)
                        .extracting(UnitChange::before, UnitChange::said, UnitChange::taken, UnitChange::by)
                        .containsExactly("2024-05-10", "2024-05-20", true, "supervisor"));
    }

    @Test
    @Requirement("INF-07")
    void threeUnitsThatReplacedEachOtherAreOneChain() {
        units.register(new UnitDraft(first, "DL-1", ProductLine.SMART_HOME, null, BOUGHT, null, null, true));

        units.replace(first, draft(second, null), LocalDate.of(2025, 1, 7), "CL-20250101-000001");
        units.replace(second, draft(third, null), LocalDate.of(2026, 2, 3), "CL-20260201-000002");

        assertThat(List.of(first, second, third))
                .allSatisfy(any -> assertThat(units.chain(any))
                        .extracting(InstalledUnit::serialNumber)
                        .containsExactly(first, second, third));
        InstalledUnit newest = units.find(third).orElseThrow();
        assertThat(newest.replaces()).isEqualTo(second);
        assertThat(newest.model()).isEqualTo("DL-1");
        assertThat(newest.purchasedOn()).isEqualTo(BOUGHT);
        assertThat(newest.invoice()).isTrue();
        assertThat(newest.deliveredOn()).isEqualTo(LocalDate.of(2026, 2, 3));
    }

    @Test
    void replacingAgainByTheSameUnitChangesNothing() {
        units.register(draft(first, BOUGHT));
        InstalledUnit before = units.replace(first, draft(second, null), DELIVERED, "CL-20250101-000001");

        InstalledUnit again = units.replace(first, draft(second, null), DELIVERED.plusDays(9), "CL-20250101-000001");

        assertThat(again).isEqualTo(before);
    }

    @Test
    void aUnitIsReplacedOnceAndReplacesOnce() {
        SerialNumber fourth = serial();
        units.register(draft(first, BOUGHT));
        units.register(draft(fourth, BOUGHT));
        units.replace(first, draft(second, null), DELIVERED, "CL-20250101-000001");

        assertThat(refusal(first, third)).isEqualTo("products.refused.unitReplaced");
        assertThat(refusal(fourth, second)).isEqualTo("products.refused.unitReplaces");
        assertThat(refusal(fourth, first)).isEqualTo("products.refused.unitReplaced");
        assertThat(refusal(second, first)).as("no circle").isEqualTo("products.refused.unitReplaced");
        assertThat(refusal(second, second)).isEqualTo("products.refused.unitItself");
        assertThat(refusal(serial(), third)).isEqualTo("products.refused.unitUnknown");
        assertThat(units.find(third)).as("nothing half-written").isEmpty();
    }

    @Test
    @Requirement("INF-07")
    void theRepairsOfAUnitAreKeptInOrderAndOnce() {
        units.register(draft(first, BOUGHT));
        UnitRepair later = new UnitRepair("CL-20260201-000002", DELIVERED.plusYears(1), "MOTOR", true, true);
        UnitRepair earlier = new UnitRepair("CL-20250101-000001", DELIVERED, "MOTOR", false, true);

        units.addRepair(first, later);
        units.addRepair(first, earlier);
        units.addRepair(first, earlier);

        assertThat(units.find(first).orElseThrow().repairs()).containsExactly(earlier, later);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> units.addRepair(second, later))
                .extracting(Refused::kind)
                .isEqualTo(Refused.Kind.UNKNOWN);
    }

    @Test
    @Requirement("INF-07")
    void theDatabaseRefusesToChangeARepair() {
        units.register(draft(first, BOUGHT));
        units.addRepair(first, new UnitRepair("CL-20250101-000001", DELIVERED, "MOTOR", true, true));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("update unit_repair set solved = false").update())
                .withMessageContaining("unit_repair is append-only");
    }

    @Test
    @Requirement("INF-07")
    void theDatabaseRefusesToDropWhatWasSaid() {
        units.register(draft(first, BOUGHT));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from unit_change").update())
                .withMessageContaining("unit_change is append-only");
    }

    @Test
    @Requirement("RPL-08")
    void aReturnedUnitIsInUseNoMoreUntilItIsBoughtAnew() {
        UUID before = UUID.fromString("ffffffff-ffff-4fff-bfff-fffffffffffe");
        UUID owner = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");
        units.register(new UnitDraft(first, null, ProductLine.SMART_HOME, owner, BOUGHT, null, null, false));
        assertThat(units.owned(Set.of(ProductLine.SMART_HOME), before, 1)).hasSize(1);

        units.giveBack(first, DELIVERED);
        units.giveBack(first, DELIVERED);

        assertThat(units.find(first).orElseThrow().returnedOn()).isEqualTo(DELIVERED);
        assertThat(units.owned(Set.of(ProductLine.SMART_HOME), before, 1)).isEmpty();
        units.correct(draft(first, DELIVERED.plusDays(1)), "supervisor");
        assertThat(units.owned(Set.of(ProductLine.SMART_HOME), before, 1)).hasSize(1);
    }

    private String refusal(SerialNumber old, SerialNumber next) {
        try {
            units.replace(old, draft(next, null), DELIVERED, "CL-20260201-000003");
            return "not refused";
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    private static UnitDraft draft(SerialNumber serialNumber, @Nullable LocalDate purchasedOn) {
        return new UnitDraft(serialNumber, null, ProductLine.SMART_HOME, null, purchasedOn, null, null, false);
    }

    private static SerialNumber serial() {
        return SerialNumber.of("SN" + UUID.randomUUID()).orElseThrow();
    }
}
