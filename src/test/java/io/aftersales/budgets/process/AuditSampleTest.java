package io.aftersales.budgets.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code processes/budgets/audit-sample.dmn}. */
class AuditSampleTest {

    private final TableUnderTest sample = new TableUnderTest("budgets", "audit-sample");

    @ParameterizedTest(name = "{0} expenses: {1}")
    @CsvSource({"1, 5", "5, 5", "6, 10", "50, 10", "51, 25", "500, 25", "501, 50", "10000, 50"})
    @Requirement("BUD-05")
    void theMoreIsSpentTheMoreIsAudited(long spent, long size) {
        assertThat(((Number) sample.answer("sampleSize", Map.of("spentExpenses", spent))).longValue())
                .isEqualTo(size);
    }
}
