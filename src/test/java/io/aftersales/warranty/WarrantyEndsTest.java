package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.CaseProducts.CaseProduct;
import io.aftersales.warranty.WarrantyRules.Source;
import io.aftersales.warranty.WarrantyRules.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the warranty of the products ends that cases are about, whether or not a fault was judged. */
class WarrantyEndsTest {

    private static final String CASE = "CL-20261123-000001";
    private static final LocalDate BOUGHT = LocalDate.of(2026, 11, 1);

    private final WarrantyRules rules = mock(WarrantyRules.class);
    private final GoodwillExtensions extensions = mock(GoodwillExtensions.class);
    private final InstalledUnits units = mock(InstalledUnits.class);
    private final WarrantyEnds ends = new WarrantyEnds(rules, extensions, units);

    @BeforeEach
    void terms() {
        when(rules.term(any(), any())).thenReturn(Optional.empty());
        when(rules.term(ProductLine.SMART_HOME, ComponentClass.MAIN_UNIT)).thenReturn(term(36));
        when(rules.term(ProductLine.SMART_HOME, ComponentClass.SOFTWARE)).thenReturn(term(12));
        when(units.findAll(any())).thenReturn(List.of());
        when(extensions.of(any())).thenReturn(new GoodwillExtensions.Grants(Map.of()));
    }

    @Test
    @Requirement({"INF-10", "F13"})
    void theLongestTermOfTheUnitOnFileCounts() {
        CaseProduct product = product("sn-1", null);
        when(units.findAll(any())).thenReturn(List.of(unit("SN1", LocalDate.of(2026, 11, 20))));

        assertThat(ends.latest(List.of(product))).containsEntry(product, LocalDate.of(2029, 11, 20));
    }

    @Test
    @Requirement({"INF-10", "F13"})
    void withoutAUnitOnFileThePurchaseThatIsSaidBeginsTheTerm() {
        CaseProduct product = product(null, BOUGHT);

        assertThat(ends.latest(List.of(product))).containsEntry(product, BOUGHT.plusYears(3));
    }

    @Test
    @Requirement({"F13", "WAR-11"})
    void monthsThatAnotherCaseGrantedLaterCountToo() {
        CaseProduct product = product("SN1", BOUGHT);
        when(units.findAll(any())).thenReturn(List.of(unit("SN1", null)));
        when(extensions.of(any()))
                .thenReturn(new GoodwillExtensions.Grants(
                        Map.of("SN1", List.of(new GoodwillExtensions.Grant(BOUGHT.plusYears(1), 6)))));

        assertThat(ends.latest(List.of(product)))
                .containsEntry(product, BOUGHT.plusYears(3).plusMonths(6));
    }

    @Test
    @Requirement("F36")
    void aLineWithoutTermsAndAProductWithoutDateHaveNoEnd() {
        CaseProduct vehicle = new CaseProduct(CASE, ProductLine.VEHICLE, null, BOUGHT);

        assertThat(ends.latest(List.of(vehicle, product("SN1", null)))).isEmpty();
    }

    @Test
    void manyCasesAskFilesAndTablesOnce() {
        List<CaseProduct> products = List.of(product("SN1", BOUGHT), product("SN2", BOUGHT), product(null, BOUGHT));

        assertThat(ends.latest(products)).hasSize(3);

        verify(units, times(1)).findAll(any());
        verify(extensions, times(1)).of(any());
        verify(rules, times(ComponentClass.values().length)).term(any(), any());
        verifyNoMoreInteractions(units, extensions, rules);
    }

    private static Optional<Term> term(long months) {
        return Optional.of(new Term(months, new Source("clause", "rule")));
    }

    private static CaseProduct product(@Nullable String serial, @Nullable LocalDate purchasedOn) {
        return new CaseProduct(CASE, ProductLine.SMART_HOME, serial, purchasedOn);
    }

    private static InstalledUnit unit(String serial, @Nullable LocalDate delivered) {
        return new InstalledUnit(
                new SerialNumber(serial),
                null,
                ProductLine.SMART_HOME,
                null,
                BOUGHT,
                delivered,
                null,
                true,
                null,
                null,
                null,
                List.of());
    }
}
