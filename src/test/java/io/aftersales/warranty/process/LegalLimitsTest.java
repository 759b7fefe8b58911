package io.aftersales.warranty.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code processes/warranty/legal-limits.dmn}. */
class LegalLimitsTest {

    private final TableUnderTest limits = new TableUnderTest("warranty", "legal-limits");

    @ParameterizedTest(name = "fault {0}, warranty {1}, {2} days, {3} repairs, {4} days without part: {5}")
    @CsvSource(
            nullValues = "none",
            value = {
                "true,  true,  7,    0, 0,  'RETURN,EXCHANGE'",
                "true,  true,  8,    0, 0,  EXCHANGE",
                "true,  true,  15,   0, 0,  EXCHANGE",
                "true,  true,  16,   0, 0,  ''",
                "false, true,  7,    0, 0,  ''",
                "true,  true,  none, 0, 0,  ''",
                "true,  true,  400,  2, 0,  EXCHANGE",
                "true,  true,  none, 2, 0,  EXCHANGE",
                "true,  true,  400,  1, 0,  ''",
                "true,  false, 1200, 2, 0,  ''",
                "true,  true,  400,  0, 91, EXCHANGE",
                "true,  true,  400,  0, 90, ''",
                "true,  false, 1200, 0, 91, ''"
            })
    @Requirement("F63")
    void theLimitsAreAsTheLawWritesThem(
            boolean fault, boolean inWarranty, @Nullable Long days, long repairs, long waiting, String remedies) {
        assertThat(remedies("SMART_HOME", fault, inWarranty, days, repairs, waiting))
                .isEqualTo(remedies);
    }

    @ParameterizedTest
    @EnumSource(names = {"VEHICLE", "MACHINERY", "HOME_FURNISHING"})
    @Requirement("F63")
    void linesWithLawsOfTheirOwnAreNotEntered(ProductLine line) {
        assertThat(remedies(line.name(), true, true, 1L, 5, 100)).isEmpty();
    }

    private String remedies(
            String line, boolean fault, boolean inWarranty, @Nullable Long days, long repairs, long waiting) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "productLine",
                line,
                "performanceFault",
                fault,
                "inWarranty",
                inWarranty,
                "failedRepairs",
                repairs,
                "daysWithoutPart",
                waiting));
        inputs.put("daysSinceSale", days);
        return limits.rows(inputs).stream()
                .map(row -> String.valueOf(row.get("remedy")))
                .collect(Collectors.joining(","));
    }
}
