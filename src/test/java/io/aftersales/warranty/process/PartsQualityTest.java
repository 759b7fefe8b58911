package io.aftersales.warranty.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import io.aftersales.warranty.PartSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/warranty/parts-quality.dmn}. */
class PartsQualityTest {

    private final TableUnderTest parts = new TableUnderTest("warranty", "parts-quality");

    @ParameterizedTest(name = "{0}, {1}, general {2}: {3}, rank {4}")
    @CsvSource({
        "SMART_HOME, ORIGINAL, true, true, 1",
        "SMART_HOME, ORIGINAL, false, true, 1",
        "SMART_HOME, AGENT, true, false, 0",
        "SMART_HOME, THIRD_PARTY, true, false, 0",
        "VEHICLE, ORIGINAL, false, true, 1",
        "VEHICLE, AGENT, false, true, 2",
        "VEHICLE, THIRD_PARTY, true, true, 3",
        "VEHICLE, THIRD_PARTY, false, false, 0",
        "HOME_FURNISHING, ORIGINAL, false, true, 1",
        "HOME_FURNISHING, THIRD_PARTY, false, true, 1"
    })
    @Requirement({"F08", "SVC-04"})
    void theSourceOfAPartIsAllowedByLine(
            ProductLine line, PartSource source, boolean general, boolean allowed, long rank) {
        Map<String, Object> inputs = inputs(line, source, general);

        assertThat(parts.answer("allowed", inputs)).isEqualTo(allowed);
        assertThat(parts.answer("rank", inputs)).isEqualTo(rank);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPLIANCE", "MACHINERY"})
    @Requirement("F08")
    void noRuleIsInventedForAnyOtherLine(ProductLine line) {
        assertThat(PartSource.values())
                .allSatisfy(source ->
                        assertThat(parts.rows(inputs(line, source, true))).isEmpty());
    }

    private static Map<String, Object> inputs(ProductLine line, PartSource source, boolean general) {
        return Map.of("productLine", line.name(), "partSource", source.name(), "generalPart", general);
    }
}
