package io.aftersales.repairs.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code processes/repairs/repair-report-cycle.dmn}. */
class RepairReportCycleTest {

    private final TableUnderTest cycle = new TableUnderTest("repairs", "repair-report-cycle");

    @ParameterizedTest(name = "urgent {0}: {1} days")
    @CsvSource({"false, 3", "true, 1"})
    @Requirement("RPR-29")
    void customersHearEverySoManyDays(boolean urgent, long days) {
        assertThat(cycle.answer("reportDays", Map.of("urgent", urgent))).isEqualTo(days);
    }
}
