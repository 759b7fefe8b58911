package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Longer warranties instead of an exchange. */
@IntegrationTest
@Transactional
class GoodwillTest {

    private final String number = "CL-20260510-" + UUID.randomUUID();
    private final SerialNumber unit = SerialNumber.of("SN" + UUID.randomUUID()).orElseThrow();

    @Autowired
    WarrantyDesk desk;

    @Autowired
    InstalledUnits units;

    @Autowired
    Clock clock;

    @Test
    @Requirement("WAR-11")
    void theMonthsFollowTheEndOfTheWarranty() {
        LocalDate bought = today().minusYears(1).withDayOfMonth(10);
        LocalDate warrantyEnds = bought.plusYears(3);
        register(bought);

        LocalDate last = desk.extend(grant(6));

        assertThat(last).isEqualTo(warrantyEnds.plusMonths(6));
        CoverageDecision inTime = decision(bought, last);
        assertThat(inTime.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(inTime.ground()).isEqualTo(CoverageGround.GOODWILL);
        assertThat(inTime.startsOn()).isEqualTo(warrantyEnds);
        assertThat(inTime.lastDay()).isEqualTo(last);
        assertThat(inTime.clause()).startsWith("002 B五(3)");
        assertThat(decision(bought, last.plusDays(1)).coverage()).isEqualTo(Coverage.NOT_COVERED);
        assertThat(decision(bought, warrantyEnds).ground()).isEqualTo(CoverageGround.WARRANTY);
    }

    @Test
    @Requirement("WAR-11")
    void theMonthsFollowTheGrantWhereTheWarrantyIsOver() {
        LocalDate bought = today().minusYears(4);
        register(bought);

        LocalDate last = desk.extend(grant(3));

        assertThat(last).isEqualTo(LastDay.after(today(), 3));
        assertThat(decision(bought, last).ground()).isEqualTo(CoverageGround.GOODWILL);
        assertThat(decision(bought, last.plusDays(1)).coverage()).isEqualTo(Coverage.NOT_COVERED);
    }

    @Test
    @Requirement("WAR-11")
    void theMonthsFollowTheGrantWhereNoTermsAreEntered() {
        units.register(new UnitDraft(unit, null, ProductLine.VEHICLE, null, null, null, null, false));

        LocalDate last = desk.extend(grant(3));

        assertThat(last).isEqualTo(LastDay.after(today(), 3));
    }

    @Test
    @Requirement("WAR-11")
    void grantsOfSeveralCasesAddUp() {
        LocalDate bought = today().minusYears(4);
        register(bought);
        desk.extend(grant(3));

        LocalDate last = desk.extend(
                new GoodwillRequest(number + "-2", unit.value(), 2, "Broke down again", "engineer", "manager"));

        assertThat(last).isEqualTo(LastDay.after(LastDay.after(today(), 3), 2));
    }

    @Test
    void aGrantIsMadeOnceForACase() {
        register(today().minusYears(4));
        LocalDate last = desk.extend(grant(3));

        assertThat(desk.extend(grant(3))).isEqualTo(last);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.extend(grant(4)))
                .extracting(Refused::reason)
                .isEqualTo("warranty.refused.extended");
    }

    @Test
    @Requirement("WAR-11")
    void aGrantNeedsAReasonAndTheApprovalOfAnother() {
        register(today());

        assertThat(wrongFields(new GoodwillRequest(number, unit.value(), 3, "Long trouble", "engineer", "engineer")))
                .containsExactly("approvedBy");
        assertThat(wrongFields(new GoodwillRequest(number, " ", 0, null, "engineer", null)))
                .containsExactly("serialNumber", "months", "reason", "approvedBy");
        assertThat(wrongFields(new GoodwillRequest(number, unit.value(), 121, "x", "engineer", "manager")))
                .containsExactly("months");
    }

    @Test
    void aUnitThatIsNotOnFileGetsNothing() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.extend(grant(3)))
                .extracting(Refused::reason)
                .isEqualTo("warranty.refused.unitUnknown");
    }

    private List<String> wrongFields(GoodwillRequest request) {
        try {
            desk.extend(request);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.problems().stream().map(FieldProblem::field).toList();
        }
    }

    private CoverageDecision decision(LocalDate bought, LocalDate reported) {
        return desk.decide(
                Faults.ofCase(number)
                        .unit(unit)
                        .bought(bought)
                        .reported(reported)
                        .build(),
                "engineer");
    }

    private void register(LocalDate bought) {
        units.register(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, bought, null, null, true));
    }

    private GoodwillRequest grant(long months) {
        return new GoodwillRequest(number, unit.value(), months, "Long trouble", "engineer", "manager");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
