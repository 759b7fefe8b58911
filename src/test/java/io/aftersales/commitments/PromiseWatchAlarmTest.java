package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentSettings.Reconciling;
import io.aftersales.testing.Requirement;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Health;

/** A watch that hangs, or fails, is noticed by what does not hang with it. */
@Requirement("SEC-05")
class PromiseWatchAlarmTest {

    private static final CommitmentSettings SETTINGS = new CommitmentSettings(
            Duration.ofMinutes(3), new Reconciling(Duration.ofSeconds(30), Duration.ofSeconds(90)));

    private final ForgottenPromises forgotten = mock(ForgottenPromises.class);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final PromiseWatch watch = new PromiseWatch(forgotten, SETTINGS, meters);

    @Test
    void aLookThatEndedIsTheLastOne() {
        when(forgotten.overdue(any(), anyInt())).thenReturn(List.of());
        long began = System.nanoTime();

        watch.look();

        assertThat(watch.age()).isLessThan(Duration.ofNanos(System.nanoTime() - began));
    }

    @Test
    void aLookThatFailedIsNot() {
        when(forgotten.overdue(any(), anyInt())).thenThrow(new IllegalStateException("gone"));
        long began = System.nanoTime();

        assertThatThrownBy(watch::look).hasMessage("gone");

        Duration since = Duration.ofNanos(System.nanoTime() - began);
        assertThat(watch.age()).isGreaterThanOrEqualTo(since);
        assertThat(meters.get("aftersales.commitments.look.age.seconds").gauge().value())
                .isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, UP", "PT5M30S, UP", "PT5M30.001S, WARNING", "PT2H, WARNING"})
    void healthWarnsWhenNoLookEndsAnyMore(Duration age, String status) {
        PromiseWatch hanging = mock(PromiseWatch.class);
        when(hanging.age()).thenReturn(age);

        Health health = new PromiseWatchHealth(hanging, SETTINGS).health();

        assertThat(health.getStatus().getCode()).isEqualTo(status);
        assertThat(health.getDetails()).containsEntry("lookAgeSeconds", age.toSeconds());
    }
}
