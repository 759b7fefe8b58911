package io.aftersales.complaints.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table {@code processes/complaints/complaint-review-cycle.dmn}. */
class ComplaintReviewCycleTest {

    private final TableUnderTest cycle = new TableUnderTest("complaints", "complaint-review-cycle");

    @ParameterizedTest
    @ValueSource(longs = {1, 6, 12})
    @Requirement({"CMP-38", "CMP-49"})
    void eachMonthIsReviewedWithinTenDays(long month) {
        assertThat(cycle.answer("cycleMonths", Map.of("endedMonth", month))).isEqualTo(1L);
        assertThat(cycle.answer("reviewDays", Map.of("endedMonth", month))).isEqualTo(10L);
    }

    @Test
    void thereAreTwelveMonths() {
        assertThat(cycle.rows(Map.of("endedMonth", 0L))).isEmpty();
        assertThat(cycle.rows(Map.of("endedMonth", 13L))).isEmpty();
    }
}
