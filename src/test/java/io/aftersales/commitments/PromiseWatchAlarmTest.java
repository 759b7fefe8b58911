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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.StringUtils;

/** A watch that hangs, or fails, is noticed by what does not hang with it. */
@Requirement("SEC-05")
@ExtendWith(OutputCaptureExtension.class)
class PromiseWatchAlarmTest {

    private static final CommitmentSettings SETTINGS = new CommitmentSettings(
            Duration.ofMinutes(3), new Reconciling(Duration.ofSeconds(30), Duration.ofSeconds(90)));

    private static final CommitmentSettings AT_ONCE =
            new CommitmentSettings(Duration.ofMinutes(3), new Reconciling(Duration.ofSeconds(30), Duration.ZERO));

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

    @Test
    void aPromiseThatIsStuckIsToldOnceWithItsCauseAndThenCounted(CapturedOutput output) {
        List<Overdue> stuck = List.of(overdue(), overdue(), overdue());
        when(forgotten.overdue(any(), anyInt())).thenReturn(stuck);
        when(forgotten.makeUpFor(any())).thenThrow(new IllegalStateException("no such ladder"));
        PromiseWatch impatient = new PromiseWatch(forgotten, AT_ONCE, new SimpleMeterRegistry());

        impatient.look();
        impatient.look();
        impatient.look();

        assertThat(times("IllegalStateException: no such ladder", output))
                .as("one cause, one trace")
                .isEqualTo(1);
        assertThat(stuck)
                .allSatisfy(one -> assertThat(times(one.id() + " is overdue and cannot be taken up", output))
                        .isEqualTo(1));
        assertThat(times("3 commitments that were named before are overdue and still cannot be taken up", output))
                .isEqualTo(2);
    }

    @Test
    void anotherCauseIsToldWithItsTraceToo(CapturedOutput output) {
        when(forgotten.overdue(any(), anyInt())).thenReturn(List.of(overdue()));
        when(forgotten.makeUpFor(any()))
                .thenThrow(new IllegalStateException("no such ladder"))
                .thenThrow(new IllegalArgumentException("no such table"));
        PromiseWatch impatient = new PromiseWatch(forgotten, AT_ONCE, new SimpleMeterRegistry());

        impatient.look();
        impatient.look();

        assertThat(output)
                .contains("IllegalStateException: no such ladder", "IllegalArgumentException: no such table")
                .doesNotContain("named before");
    }

    @Test
    void whatWasStuckAndIsStuckAgainIsToldAnew(CapturedOutput output) {
        Overdue one = overdue();
        when(forgotten.overdue(any(), anyInt()))
                .thenReturn(List.of(one))
                .thenReturn(List.of())
                .thenReturn(List.of(one));
        when(forgotten.makeUpFor(any())).thenThrow(new IllegalStateException("no such ladder"));
        PromiseWatch impatient = new PromiseWatch(forgotten, AT_ONCE, new SimpleMeterRegistry());

        impatient.look();
        impatient.look();
        impatient.look();

        assertThat(times("IllegalStateException: no such ladder", output)).isEqualTo(2);
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

    private static Overdue overdue() {
        return new Overdue(UUID.randomUUID(), Instant.EPOCH);
    }

    private static int times(String text, CapturedOutput output) {
        return StringUtils.countOccurrencesOf(output.toString(), text);
    }
}
