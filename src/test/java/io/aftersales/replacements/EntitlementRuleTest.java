package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.Occasion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a guarantee on one repaired part, and earlier repairs, mean for the right to another product. */
class EntitlementRuleTest {

    private static final LocalDate GUARANTEED = LocalDate.parse("2026-12-10");

    private final ReplacementOffice office = new ReplacementOffice();

    @ParameterizedTest(name = "warranty of the product until {0}: {1}")
    @CsvSource({
        "2026-11-19, NOT_ENTITLED, OUT_OF_WARRANTY",
        "2026-11-20, ENTITLED, IN_WARRANTY",
        ", SUPERIOR_DECIDES, UNKNOWN"
    })
    @Requirement({"RPL-01", "WAR-09", "F07"})
    void theGuaranteeOnOnePartIsNoWarrantyOfTheProduct(
            @Nullable LocalDate warranty, EntitlementDecision expected, WarrantyState state) {
        CoverageDecision guaranteed = decision(Occasion.DIAGNOSIS, Coverage.OPEN, CoverageGround.REPAIR_GUARANTEE);
        when(office.warranty.decide(any(), any())).thenReturn(guaranteed);
        when(office.warranty.productLastDay(any())).thenReturn(Optional.ofNullable(warranty));

        office.decided("REPLACEMENT", "OWN_QUALITY");

        Entitlement entitlement = office.file().entitlement().orElseThrow();
        assertThat(entitlement.entitlement()).isEqualTo(expected);
        assertThat(entitlement.warrantyState()).isEqualTo(state);
        assertThat(entitlement.warrantyLastDay()).isEqualTo(warranty);
    }

    @Test
    @Requirement({"RPL-01", "WAR-09"})
    void whatPeopleDecidedOnAGuaranteeIsNoWarrantyOfTheProductEither() {
        CoverageDecision guaranteed = decision(Occasion.INTAKE, Coverage.OPEN, CoverageGround.REPAIR_GUARANTEE);
        CoverageDecision byHand = decision(Occasion.DECIDED_BY_HAND, Coverage.COVERED, CoverageGround.MANUAL);
        when(office.warranty.latest(CLAIM)).thenReturn(Optional.of(byHand));
        when(office.warranty.of(CLAIM)).thenReturn(List.of(guaranteed, byHand));
        when(office.warranty.productLastDay(any())).thenReturn(Optional.of(LocalDate.parse("2024-01-05")));

        office.decided("REPLACEMENT", "OWN_QUALITY");

        assertThat(office.file().entitlement().orElseThrow().entitlement()).isEqualTo(EntitlementDecision.NOT_ENTITLED);
    }

    private CoverageDecision decision(Occasion occasion, Coverage coverage, CoverageGround ground) {
        return new CoverageDecision(
                UUID.randomUUID(),
                CLAIM,
                occasion,
                coverage,
                ground,
                LocalDate.parse("2026-11-10"),
                GUARANTEED,
                "rule",
                "clause",
                Map.of(),
                office.clock.instant(),
                "desk");
    }
}
