package io.aftersales.erasure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code processes/erasure/retention-period.dmn}. */
class RetentionPeriodTest {

    private final TableUnderTest period = new TableUnderTest("erasure", "retention-period");

    @ParameterizedTest
    @CsvSource({"CASE_FILE, 2", "VOUCHER, 30"})
    @Requirement({"INF-10", "T21", "F13"})
    void recordsStayForYears(String ground, long years) {
        assertThat(period.answer("years", Map.of("ground", ground))).isEqualTo(years);
    }
}
