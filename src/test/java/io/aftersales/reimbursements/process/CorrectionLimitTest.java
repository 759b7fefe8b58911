package io.aftersales.reimbursements.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code correction-limit}. */
class CorrectionLimitTest {

    private final TableUnderTest limits = new TableUnderTest("reimbursements", "correction-limit");

    @ParameterizedTest(name = "{0}: {1} days")
    @CsvSource({"SENT_BACK, 10", "MORE_DAYS, 5"})
    @Requirement("F48")
    void engineersHaveDaysToCorrectAClaim(String occasion, long days) {
        assertThat(limits.rows(Map.of("occasion", occasion))).containsExactly(Map.of("days", days));
    }
}
