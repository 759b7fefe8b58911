package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalLimitsTest {

    private static final LocalDate SOLD = LocalDate.of(2026, 3, 1);
    private static final LegalQuestion QUESTION =
            new LegalQuestion(ProductLine.SMART_HOME, SOLD, SOLD.plusDays(3), true, true, 0, 0);

    private final WarrantyRules rules = mock(WarrantyRules.class);

    @Test
    @Requirement("F63")
    void theLawIsAskedOnlyWhereTheOwnerSwitchedItOn() {
        LegalEntitlement given = new LegalEntitlement(LegalEntitlement.Remedy.RETURN, "within 7 days", "9");
        when(rules.legalLimits(any())).thenReturn(List.of(given));

        assertThat(new LegalLimits(rules, false).entitlement(QUESTION)).isEmpty();
        assertThat(new LegalLimits(rules, true).entitlement(QUESTION)).contains(given);
        assertThat(new LegalLimits(rules, true).on()).isTrue();
    }

    @Test
    void nothingFitsNothing() {
        when(rules.legalLimits(any())).thenReturn(List.of());

        assertThat(new LegalLimits(rules, true).entitlement(QUESTION)).isEmpty();
    }
}
