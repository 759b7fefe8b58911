package io.aftersales.claims.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ServiceMode;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The table {@code processes/claims/service-mode.dmn}. */
class ServiceModeTest {

    private final TableUnderTest table = new TableUnderTest("claims", "service-mode");

    @ParameterizedTest
    @EnumSource
    @Requirement({"RSP-07", "DSP-03"})
    void whatWasAgreedWithTheCustomerWinsForEveryKind(ServiceMode agreed) {
        assertThat(ClaimKind.values()).allSatisfy(kind -> {
            assertThat(mode(kind, ProductLine.SMART_HOME, ChargeBasis.WARRANTY, agreed.name()))
                    .isEqualTo(agreed.name());
            assertThat(mode(kind, ProductLine.VEHICLE, ChargeBasis.PAID_SERVICE, agreed.name()))
                    .isEqualTo(agreed.name());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"GUIDANCE", "CONSULTATION", "SUGGESTION", "SOFTWARE_UPGRADE", "REPLACEMENT", "RETURN"})
    @Requirement("DSP-01")
    void guidanceComesFirstWhenNothingWasAgreed(ClaimKind kind) {
        assertThat(mode(kind, ProductLine.SMART_HOME, ChargeBasis.WARRANTY, "NONE"))
                .isEqualTo("REMOTE_GUIDANCE");
    }

    @ParameterizedTest(name = "{0} of {1} with nothing agreed: {2}")
    @CsvSource({
        "PARTS, APPLIANCE, PARTS_BY_POST",
        "PARTS, VEHICLE, PARTS_BY_POST",
        "INSTALLATION, HOME_FURNISHING, ON_SITE",
        "INSTALLATION, VEHICLE, ON_SITE",
        "REPAIR, VEHICLE, WORKSHOP"
    })
    @Requirement("DSP-03")
    void kindAndProductLineChooseTheMode(ClaimKind kind, ProductLine line, String expected) {
        assertThat(mode(kind, line, ChargeBasis.WARRANTY, "NONE")).isEqualTo(expected);
        assertThat(mode(kind, line, ChargeBasis.PAID_SERVICE, "NONE")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "VEHICLE")
    @Requirement("DSP-04")
    void repairInWarrantyIsDoneOnSite(ProductLine line) {
        assertThat(mode(ClaimKind.REPAIR, line, ChargeBasis.WARRANTY, "NONE")).isEqualTo("ON_SITE");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WARRANTY")
    @Requirement("DSP-01")
    void repairOutsideWarrantyStartsWithGuidance(ChargeBasis basis) {
        assertThat(mode(ClaimKind.REPAIR, ProductLine.MACHINERY, basis, "NONE")).isEqualTo("REMOTE_GUIDANCE");
    }

    @Test
    void absentPlanIsAPlanOfNone() {
        Map<String, Object> inputs =
                Map.of("kind", "PARTS", "productLine", "VEHICLE", "urgent", true, "chargeBasis", "WARRANTY");

        assertThat(table.answer("serviceMode", inputs)).isEqualTo("PARTS_BY_POST");
    }

    @Test
    @Requirement("POL-11")
    void everyCombinationHasExactlyOneAnswer() {
        table.answersEveryCombination(
                Map.of(
                        "kind", TableUnderTest.names(ClaimKind.class),
                        "productLine", TableUnderTest.names(ProductLine.class),
                        "urgent", List.of(true, false),
                        "chargeBasis", TableUnderTest.names(ChargeBasis.class),
                        "servicePlan", TableUnderTest.namesAndNone(ServiceMode.class)),
                "serviceMode",
                TableUnderTest.names(ServiceMode.class));
    }

    private Object mode(ClaimKind kind, ProductLine line, ChargeBasis basis, String plan) {
        return table.answer(
                "serviceMode",
                Map.of(
                        "kind", kind.name(),
                        "productLine", line.name(),
                        "urgent", false,
                        "chargeBasis", basis.name(),
                        "servicePlan", plan));
    }
}
