package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentSettings.Reconciling;
import io.aftersales.testing.IntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A promise that its model forgot is broken and escalated all the same. */
@IntegrationTest
class PromiseWatchTest {

    private static final Duration LIMIT = Duration.ofHours(24);

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private ForgottenPromises forgotten;

    @Autowired
    private Commitments commitments;

    @Autowired
    private CommitmentEvents events;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Clock clock;

    private final String subject = "CL-" + UUID.randomUUID();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void readTheClock() {
        now = CommitmentClock.whole(clock.instant());
    }

    @Test
    void afterDowntimeAForgottenPromiseIsBrokenAndEscalatedOnceAndLate() throws Exception {
        UUID id = promised(now.minus(LIMIT).minus(Duration.ofMinutes(10)));

        onTwoNodes(() -> forgotten.takeUp(id));
        onTwoNodes(() -> forgotten.takeUp(id));

        List<CommitmentEvent> happened = events.of(id);
        assertThat(happened)
                .extracting(CommitmentEvent::type)
                .containsExactly(EventType.PROMISED, EventType.BREACHED, EventType.ESCALATED);
        assertThat(happened.subList(1, 3)).allMatch(CommitmentEvent::late);
        assertThat(ladders()).isEqualTo(1);
    }

    @Test
    void settlingThePromiseEndsTheLadder() {
        UUID id = promised(now.minus(LIMIT).minus(Duration.ofMinutes(10)));
        forgotten.takeUp(id);

        ledger.meet(subject, RESPONSE, now, "desk");

        assertThat(ladders()).isZero();
        assertThat(forgotten.takeUp(id)).isFalse();
    }

    @Test
    void whoSettlesThePromiseNeedNotSeeTheLadder() {
        UUID id = promised(now.minus(LIMIT).minus(Duration.ofMinutes(10)));
        forgotten.takeUp(id);

        identities.setAuthentication("stranger", List.of());
        try {
            ledger.meet(subject, RESPONSE, now, "stranger");
        } finally {
            identities.clearAuthentication();
        }

        assertThat(ladders()).isZero();
    }

    @Test
    void supersededPromiseIsBrokenWithoutALadder() {
        UUID first = promised(now.minus(LIMIT).minus(Duration.ofMinutes(10)));
        Promise urgent = new Promise(subject, RESPONSE, now.minus(Duration.ofHours(3)), true, "SMART_HOME", null);
        ledger.tighten(first, urgent);

        forgotten.takeUp(first);

        assertThat(commitments.get(first).state().status()).isEqualTo(CommitmentStatus.BREACHED);
        assertThat(ladders()).isZero();
        assertThat(forgotten.takeUp(first)).isFalse();
    }

    @Test
    void promiseThatIsNotDueOrIsPausedIsLeftAlone() {
        UUID running = promised(now.minus(LIMIT).plusSeconds(60));
        UUID paused = ledger.promise(
                        new Promise(subject, CommitmentKind.EXPENSE_PAYMENT, now, false, "SMART_HOME", null))
                .id();
        ledger.pause(paused, "claim returned", "finance");

        assertThat(forgotten.takeUp(running)).isFalse();
        assertThat(commitments.get(paused).state().nextStepAt()).isEmpty();
        assertThat(forgotten.takeUp(paused)).isFalse();
    }

    @Test
    void overdueIsWhatShouldHaveHappenedByNow() {
        UUID overdue = promised(now.minus(LIMIT));
        UUID running = promised(now.minus(LIMIT).plusSeconds(60));

        assertThat(forgotten.overdue(Integer.MAX_VALUE)).contains(overdue).doesNotContain(running);
    }

    @Test
    void modelsHaveTheirGraceBeforeTheWatchActs() {
        UUID id = UUID.randomUUID();
        ForgottenPromises overdue = mock(ForgottenPromises.class);
        when(overdue.overdue(anyInt())).thenReturn(List.of(id));
        PromiseWatch watch = new PromiseWatch(overdue, settings(Duration.ofSeconds(90)), meters);

        watch.look();
        watch.look();
        watch.look();
        verify(overdue, never()).takeUp(any());
        watch.look();

        verify(overdue).takeUp(id);
        assertThat(meters.get("aftersales.commitments.overdue").gauge().value()).isEqualTo(1);
    }

    @Test
    void whatWasDoneInTheMeantimeStartsItsGraceAnew() {
        UUID id = UUID.randomUUID();
        ForgottenPromises overdue = mock(ForgottenPromises.class);
        when(overdue.overdue(anyInt()))
                .thenReturn(List.of(id))
                .thenReturn(List.of())
                .thenReturn(List.of(id));
        PromiseWatch watch = new PromiseWatch(overdue, settings(Duration.ofSeconds(30)), meters);

        watch.look();
        watch.look();
        watch.look();

        verify(overdue, never()).takeUp(any());
    }

    @Test
    void onePromiseThatCannotBeTakenUpKeepsNoOtherFromIt() {
        UUID poison = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        ForgottenPromises overdue = mock(ForgottenPromises.class);
        when(overdue.overdue(anyInt())).thenReturn(List.of(poison, other));
        when(overdue.takeUp(poison)).thenThrow(new IllegalStateException("no such ladder"));
        PromiseWatch watch = new PromiseWatch(overdue, settings(Duration.ZERO), meters);

        watch.look();
        watch.look();

        verify(overdue, times(2)).takeUp(poison);
        verify(overdue, times(2)).takeUp(other);
    }

    private static CommitmentSettings settings(Duration grace) {
        return new CommitmentSettings(Duration.ofMinutes(2), new Reconciling(Duration.ofSeconds(30), grace));
    }

    private static void onTwoNodes(Callable<Boolean> work) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> one : nodes.invokeAll(List.of(work, work))) {
                one.get();
            }
        } finally {
            nodes.shutdown();
        }
    }

    private UUID promised(Instant from) {
        return ledger.promise(new Promise(subject, RESPONSE, from, false, "SMART_HOME", null))
                .id();
    }

    private long ladders() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("escalation")
                .processInstanceBusinessKey(subject)
                .count();
    }
}
