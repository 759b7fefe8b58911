package io.aftersales.warranty.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/warranty/warranty-terms.dmn}. */
class WarrantyTermsTest {

    private final TableUnderTest terms = new TableUnderTest("warranty", "warranty-terms");

    @ParameterizedTest(name = "{0}: {1} months")
    @CsvSource({
        "MAIN_UNIT, 36, 000 1.1.27(1)",
        "CORE_PART, 36, 000 1.1.27(1)",
        "ACCESSORY, 12, 000 1.1.27(2)",
        "SOFTWARE, 12, 000 1.1.27(3)"
    })
    @Requirement({"WAR-01", "WAR-02", "WAR-03", "WAR-04"})
    void smartHomeHasTheTermsOfItsRules(ComponentClass type, long months, String clause) {
        Map<String, Object> inputs = Map.of("productLine", "SMART_HOME", "componentClass", type.name());

        assertThat(terms.answer("months", inputs)).isEqualTo(months);
        assertThat(terms.answer("clause", inputs)).isEqualTo(clause);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SMART_HOME")
    @Requirement("F36")
    void noTermIsInventedForAnyOtherLine(ProductLine line) {
        assertThat(ComponentClass.values())
                .allSatisfy(type -> assertThat(
                                terms.rows(Map.of("productLine", line.name(), "componentClass", type.name())))
                        .isEmpty());
    }
}
