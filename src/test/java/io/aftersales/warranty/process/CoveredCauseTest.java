package io.aftersales.warranty.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import io.aftersales.warranty.FaultCause;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code processes/warranty/covered-cause.dmn}. */
class CoveredCauseTest {

    private final TableUnderTest causes = new TableUnderTest("warranty", "covered-cause");

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "PRODUCT_QUALITY, true, 000 1.1.28(1)",
        "GUIDANCE_ERROR, true, 000 1.1.28(2)",
        "TRANSPORT_BY_COMPANY, true, 000 1.1.28(3)",
        "ORDERED_SERVICE, true, 002 B-preface",
        "CUSTOMER_USE, false, 000 1.1.28",
        "OUTSIDE_INFLUENCE, false, 000 1.1.28",
        "WEAR, false, 000 1.1.28",
        "NO_FAULT, false, 000 1.1.28"
    })
    @Requirement({"WAR-06", "WAR-07", "WAR-08"})
    void threeCausesAreCovered(FaultCause cause, boolean covered, String clause) {
        Map<String, Object> inputs = Map.of("cause", cause.name());

        assertThat(causes.answer("covered", inputs)).isEqualTo(covered);
        assertThat(causes.answer("clause", inputs)).isEqualTo(clause);
    }

    @Test
    void aCauseThatIsNotKnownHasNoAnswer() {
        assertThat(causes.rows(Map.of("cause", "UNKNOWN"))).isEmpty();
    }
}
