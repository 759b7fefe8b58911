package io.aftersales.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Times of nodes whose clock is moved, and what counts as late. */
class LatenessTest {

    private static final Instant START = Instant.parse("2026-11-29T02:00:00Z");
    private static final Duration MOVE = Duration.ofHours(3);

    private final WallClock clock = new WallClock();

    @Test
    void timesBeforeAMoveAreWhatTheyWereAndLaterOnesAreTakenBack() {
        clock.advance(START, MOVE);

        assertThat(clock.when(START.minusSeconds(5))).isEqualTo(START.minusSeconds(5));
        assertThat(clock.when(START.plus(MOVE).plusSeconds(7))).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void whatAMovePassedOverCameWithIt() {
        clock.advance(START, MOVE);
        clock.advance(START.plusSeconds(10), MOVE);

        assertThat(clock.when(START.plusSeconds(60))).isEqualTo(START);
        assertThat(clock.when(START.plus(MOVE).plusSeconds(60))).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void countsFromTheMomentItWasDueOrFromTheLastFaultSince() {
        TreeSet<Instant> faults = new TreeSet<>(List.of(START.minusSeconds(30), START.plusSeconds(20)));

        assertThat(Lateness.late(START, START.plusSeconds(15), faults)).hasSeconds(15);
        assertThat(Lateness.late(START, START.plusSeconds(50), faults)).hasSeconds(30);
        assertThat(Lateness.late(START, START.minusSeconds(1), faults)).isZero();
    }
}
