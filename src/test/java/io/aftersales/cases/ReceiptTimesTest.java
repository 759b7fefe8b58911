package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aftersales.problems.Problems;
import io.aftersales.testing.MovingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims and complaints have tests of their own for what may be said. */
class ReceiptTimesTest {

    private final MovingClock clock = new MovingClock("2026-11-23T02:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void theLimitIsLongerThanNothing(long days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceiptTimes(Duration.ofDays(days), clock))
                .withMessageContaining("entered-within");
    }

    @Test
    void aReasonReachesNoLog() {
        var earlier = new ReceiptTimes(Duration.ofDays(90), clock)
                .read("2026-11-20T16:30:00+08:00", "Mrs Wang was ill", true, new Problems())
                .orElseThrow();

        assertThat(earlier.receivedAt()).isEqualTo(Instant.parse("2026-11-20T08:30:00Z"));
        assertThat(earlier.reason()).contains("Mrs Wang was ill");
        assertThat(earlier.toString()).doesNotContain("Wang");
    }
}
