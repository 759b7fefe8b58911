package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.commitments.CommitmentEvent.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever happens to a promise, in whatever order: what the record says of it stays consistent. */
class CommitmentStateTest {

    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final UUID STRICTER = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
    void replayingTheEventsGivesTheStateAndNothingThatStaysIsLost(
            @ForAll @Size(max = 30) List<@IntRange(max = 10) Integer> attempts) {
        List<CommitmentEvent> events = new ArrayList<>(List.of(promised()));
        CommitmentState state = CommitmentState.first(events.get(0));

        for (int attempt : attempts) {
            CommitmentState before = state;
            CommitmentEvent event = event(attempt, before, START.plusSeconds(events.size()));
            try {
                state = before.after(event);
            } catch (IllegalStateException refused) {
                continue;
            }
            events.add(event);
            assertConsistent(before, state);
        }

        assertThat(CommitmentState.of(events)).isEqualTo(state);
        assertThat(state.events()).isEqualTo(events.size());
        assertThat(count(events, EventType.BREACHED)).isLessThanOrEqualTo(1);
        assertThat(count(events, EventType.MET) + count(events, EventType.CANCELLED))
                .isLessThanOrEqualTo(1);
        assertThat(events.stream()
                        .filter(event -> event.type() == EventType.ESCALATED)
                        .map(CommitmentEvent::level))
                .doesNotHaveDuplicates()
                .hasSize(state.escalatedLevel());
    }

    @Test
    void breachStaysWhenThePromiseIsMetLate() {
        Instant dueAt = times(1).dueAt();
        CommitmentState state = CommitmentState.of(List.of(
                promised(),
                CommitmentEvent.breached(dueAt, dueAt, false),
                CommitmentEvent.met(dueAt.plusSeconds(60), dueAt.plusSeconds(60), "desk")));

        assertThat(state.status()).isEqualTo(CommitmentStatus.BREACHED);
        assertThat(state.breachedAt()).isEqualTo(dueAt);
        assertThat(state.metAt()).isEqualTo(dueAt.plusSeconds(60));
        assertThat(state.nextStepAt()).isEmpty();
    }

    @Test
    void nothingFollowsTheEndOfAPromise() {
        CommitmentState met = CommitmentState.of(List.of(promised(), CommitmentEvent.met(START, START, "desk")));

        assertThatThrownBy(() -> met.after(CommitmentEvent.paused(START, "waiting", "desk")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PAUSED")
                .hasMessageContaining("settled already");
    }

    @Test
    void levelsAreToldInTheirOrder() {
        Instant dueAt = times(1).dueAt();
        CommitmentState broken = CommitmentState.of(List.of(promised(), CommitmentEvent.breached(dueAt, dueAt, false)));

        assertThatThrownBy(() -> broken.after(CommitmentEvent.escalated(dueAt, 2, false, "service-managers", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the next level");
    }

    private static void assertConsistent(CommitmentState before, CommitmentState after) {
        if (before.breachedAt() != null) {
            assertThat(after.breachedAt()).isEqualTo(before.breachedAt());
            assertThat(after.status()).isEqualTo(CommitmentStatus.BREACHED);
        }
        if (before.supersededBy() != null) {
            assertThat(after.supersededBy()).isEqualTo(before.supersededBy());
            assertThat(after.escalatedLevel()).isZero();
        }
        assertThat(after.times().dueAt()).isAfterOrEqualTo(before.times().dueAt());
        assertThat(after.escalatedLevel()).isGreaterThanOrEqualTo(before.escalatedLevel());
        assertThat(after.nextStepAt().isPresent() && !after.open()).isFalse();
        assertThat(after.nextStepAt().isPresent() && after.pausedAt() != null).isFalse();
        assertThat(after.running()).isEqualTo(after.open() && after.pausedAt() == null && after.breachedAt() == null);
    }

    /** An event of that kind that fits the state as far as its own values go; it may still be refused. */
    private static CommitmentEvent event(int kind, CommitmentState state, Instant now) {
        Times later = times(1 + state.events());
        int level = state.escalatedLevel() + 1;
        return switch (kind) {
            case 0 -> CommitmentEvent.warned(now, state.times().dueAt(), false, "service-desk");
            case 1 -> CommitmentEvent.paused(now, "waiting for the customer", "desk");
            case 2 -> CommitmentEvent.resumed(now, later, "desk");
            case 3 -> CommitmentEvent.extended(now, later, "part is late", now, "desk");
            case 4 -> CommitmentEvent.breached(now, state.times().dueAt(), true);
            case 5 ->
                CommitmentEvent.escalated(
                        now, level, false, "service-supervisors", level < 3 ? now.plusSeconds(60) : null);
            case 6 -> CommitmentEvent.takenOver(now, Math.max(1, level - 1), "supervisor", null);
            case 7 -> CommitmentEvent.superseded(now, STRICTER);
            case 8 -> CommitmentEvent.met(now, now, "desk");
            case 9 -> CommitmentEvent.recounted(now, later, "CN-2027+0");
            default -> CommitmentEvent.cancelled(now, now, "withdrawn", "desk");
        };
    }

    private static CommitmentEvent promised() {
        Times times = times(1);
        return CommitmentEvent.promised(START, new Times(times.dueAt(), times.warnAt(), true));
    }

    private static Times times(int days) {
        Instant dueAt = START.plus(Duration.ofDays(days));
        return new Times(dueAt, dueAt.minus(Duration.ofHours(4)), false);
    }

    private static long count(List<CommitmentEvent> events, EventType type) {
        return events.stream().filter(event -> event.type() == type).count();
    }
}
