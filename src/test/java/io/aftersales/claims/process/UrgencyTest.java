package io.aftersales.claims.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.UrgencyReason;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/claims/urgency.dmn}. */
class UrgencyTest {

    private final TableUnderTest urgency = new TableUnderTest("claims", "urgency");

    @ParameterizedTest(name = "{0}, asked for: {1}")
    @CsvSource({
        "SAFETY_HAZARD, false", "SAFETY_HAZARD, true",
        "NO_POWER, false", "NO_POWER, true",
        "NO_WATER, false", "NO_WATER, true",
        "NO_HEAT, false", "NO_HEAT, true",
        "LOCKED_OUT, false", "LOCKED_OUT, true",
        "VEHICLE_IMMOBILE, false", "VEHICLE_IMMOBILE, true",
        "DATA_LOSS, false", "DATA_LOSS, true"
    })
    @Requirement({"RSP-05", "F32", "F60"})
    void hazardOrStandstillIsUrgentWhateverWasAskedFor(String reason, boolean askedFor) {
        assertThat(urgent(askedFor, reason, ProductLine.SMART_HOME)).isEqualTo(true);
    }

    @ParameterizedTest(name = "{0}, asked for: {1}")
    @CsvSource({"OTHER, true", "OTHER, false", "NONE, true", "NONE, false"})
    @Requirement("RSP-04")
    void anyOtherReasonIsUrgentOnlyWhenAskedFor(String reason, boolean askedFor) {
        assertThat(urgent(askedFor, reason, ProductLine.APPLIANCE)).isEqualTo(askedFor);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("F01")
    void urgencyIsTheSameInEveryProductLine(ProductLine line) {
        assertThat(urgent(false, "SAFETY_HAZARD", line)).isEqualTo(true);
        assertThat(urgent(true, "OTHER", line)).isEqualTo(true);
        assertThat(urgent(false, "OTHER", line)).isEqualTo(false);
    }

    @Test
    void everyCombinationHasExactlyOneAnswer() {
        urgency.answersEveryCombination(
                Map.of(
                        "askedFor", List.of(true, false),
                        "urgencyReason", TableUnderTest.namesAndNone(UrgencyReason.class),
                        "productLine", TableUnderTest.names(ProductLine.class)),
                "urgent",
                List.of(true, false));
    }

    @Test
    void reasonThatNobodyKnowsHasNoAnswer() {
        assertThat(urgency.rows(Map.of("askedFor", true, "urgencyReason", "BOREDOM", "productLine", "VEHICLE")))
                .isEmpty();
    }

    private Object urgent(boolean askedFor, String reason, ProductLine line) {
        return urgency.answer(
                "urgent", Map.of("askedFor", askedFor, "urgencyReason", reason, "productLine", line.name()));
    }
}
