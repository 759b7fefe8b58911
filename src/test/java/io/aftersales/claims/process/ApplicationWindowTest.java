package io.aftersales.claims.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The table {@code processes/claims/application-window.dmn}. */
class ApplicationWindowTest {

    private final TableUnderTest window = new TableUnderTest("claims", "application-window");

    @Test
    @Requirement({"CLM-01", "T28"})
    void smartHomeHasTheLongestTermOfItsWarrantyCard() {
        assertThat(window.rows(Map.of("productLine", "SMART_HOME")))
                .containsExactly(Map.of("windowMonths", 36L, "clause", "000 1.1.27(1)"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SMART_HOME")
    @Requirement("F36")
    void noTermIsInventedForAnyOtherLine(ProductLine line) {
        assertThat(window.rows(Map.of("productLine", line.name()))).isEmpty();
    }
}
