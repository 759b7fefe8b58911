package io.aftersales.warranty.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/warranty/repair-guarantee.dmn}. */
class RepairGuaranteeTest {

    private final TableUnderTest guarantee = new TableUnderTest("warranty", "repair-guarantee");

    @ParameterizedTest
    @EnumSource
    @Requirement({"WAR-09", "T20", "F12"})
    void everyLineHasTheMinimum(ProductLine line) {
        assertThat(guarantee.answer("days", Map.of("productLine", line.name()))).isEqualTo(30L);
    }
}
