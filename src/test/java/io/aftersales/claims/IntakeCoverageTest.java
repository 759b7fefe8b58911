package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.aftersales.cases.CaseEntry;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.Occasion;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeCoverageTest {

    private static final LocalDate BOUGHT = LocalDate.of(2026, 1, 2);

    private final Office office = new Office();

    @ParameterizedTest
    @ValueSource(strings = {"REPAIR", "REPLACEMENT", "RETURN"})
    @Requirement("RPR-02")
    void aFaultIsHeldAgainstTheWarrantyWhenItComesIn(String kind) {
        office.clock.set("2026-11-22T16:30:00Z");

        String number = office.file(claim().with("kind", kind).with("purchase.proofType", "INVOICE"));

        verify(office.warranty)
                .decide(
                        new CoverageQuestion(
                                number,
                                Occasion.INTAKE,
                                ProductLine.SMART_HOME,
                                "SN12",
                                null,
                                ComponentClass.MAIN_UNIT,
                                null,
                                BOUGHT,
                                true,
                                LocalDate.of(2026, 11, 23),
                                office.claim(number).customerId()),
                        "system");
        CaseEntry entry = office.cases.timeline.of(number).get(1);
        assertThat(entry.type()).isEqualTo("COVERAGE_DECIDED");
        assertThat(entry.facts())
                .isEqualTo(
                        Map.of("coverage", "OPEN", "ground", "WARRANTY", "lastDay", "2029-01-02", "missing", "CAUSE"));
    }

    @Test
    @Requirement("CLM-02")
    void whatWasNotSaidOfTheProofIsNotAssumed() {
        String number = office.file(claim());

        verify(office.units)
                .register(new UnitDraft(
                        new SerialNumber("SN12"),
                        "Lock X1",
                        ProductLine.SMART_HOME,
                        office.claim(number).customerId(),
                        BOUGHT,
                        null,
                        null,
                        false));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REPAIR", "REPLACEMENT", "RETURN"})
    void aRequestWithoutFaultOnlyPutsItsUnitOnFile(ClaimKind kind) {
        String number = office.file(claim().with("kind", kind.name()));

        verify(office.warranty, never()).decide(any(), any());
        verify(office.units).register(any());
        assertThat(office.timeline(number)).containsExactly(ClaimEvent.RECEIVED);
    }

    @Test
    void aFaultOfAUnitWithoutNumberIsAssessedToo() {
        String number = office.file(Applications.repair());

        verifyNoInteractions(office.units);
        verify(office.warranty).decide(any(), eq("system"));
        assertThat(office.timeline(number)).contains(ClaimEvent.COVERAGE_DECIDED);
    }

    private static Applications claim() {
        return Applications.repair().with("product.serialNumber", "sn-1 2").with("purchase.date", BOUGHT.toString());
    }
}
