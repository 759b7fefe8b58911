package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {

    private static final Instant QUEUED = Instant.parse("2026-09-18T00:00:00Z");

    @ParameterizedTest(name = "failure {0}: {1}")
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "6, PT32M", "7, PT1H", "8, PT1H", "40, PT1H"})
    void waitsTwiceAsLongEachTimeButAnHourAtMost(int failures, Duration pause) {
        assertThat(RetryPlan.next(QUEUED, QUEUED, failures)).contains(QUEUED.plus(pause));
    }

    @Test
    void givesUpAfterADay() {
        Instant last = QUEUED.plus(Duration.ofHours(23));

        assertThat(RetryPlan.next(QUEUED, last, 20)).contains(QUEUED.plus(Duration.ofDays(1)));
        assertThat(RetryPlan.next(QUEUED, last.plusMillis(1), 20)).isEmpty();
    }
}
