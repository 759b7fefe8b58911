package io.aftersales.warranty.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/warranty/repair-guarantee.dmn}. */
class RepairGuaranteeTest {

    private final TableUnderTest guarantee = new TableUnderTest("warranty", "repair-guarantee");

    @ParameterizedTest
    @EnumSource
    @Requirement({"WAR-09", "WAR-10", "T20", "T32", "F12"})
    void everyLineHasTheMinimum(ProductLine line) {
        assertThat(guarantee.answer("days", Map.of("productLine", line.name()))).isEqualTo(30L);
    }

    @Test
    @Requirement("WAR-10")
    void theRowOfVehiclesNamesReplacedParts() {
        Map<String, Object> vehicle = Map.of("productLine", "VEHICLE");

        assertThat(guarantee.answer("rule", vehicle)).asString().contains("replaced part", "更换");
        assertThat(guarantee.answer("clause", vehicle)).asString().contains("004 5.3(4), 5.4(2)");
    }
}
