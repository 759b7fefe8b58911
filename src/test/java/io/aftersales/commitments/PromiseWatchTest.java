package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.RESPONSE;
import static io.aftersales.commitments.EventType.PROMISED;
import static io.aftersales.commitments.EventType.WARNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentSettings.Reconciling;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
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
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A promise that its model forgot is broken and escalated all the same. */
@IntegrationTest
class PromiseWatchTest {

    private static final Duration LIMIT = Duration.ofHours(24);

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private ForgottenPromises forgotten;

    @Autowired
    private EscalationDesk desk;

    @Autowired
    private CommitmentClock domainClock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Commitments commitments;

    @Autowired
    private CommitmentEvents events;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

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

        onTwoNodes(() -> takeUp(id));
        onTwoNodes(() -> takeUp(id));

        await().until(() -> commitments.get(id).state().escalatedLevel() == 1);
        List<CommitmentEvent> happened = events.of(id);
        assertThat(happened)
                .extracting(CommitmentEvent::type)
                .containsExactly(PROMISED, EventType.BREACHED, EventType.ESCALATED);
        assertThat(happened.subList(1, 3)).allMatch(CommitmentEvent::late);
        assertThat(ladders()).isEqualTo(1);
    }

    @Test
    void settlingThePromiseEndsTheLadder() {
        UUID id = promised(now.minus(LIMIT).minus(Duration.ofMinutes(10)));
        takeUp(id);
        awaitFirstLevel();

        ledger.meet(subject, RESPONSE, now, "desk");

        await().until(() -> ladders() == 0);
        assertThat(takeUp(id)).isFalse();
    }

    @Test
    void whoSettlesThePromiseNeedNotSeeTheLadder() {
        UUID id = promised(now.minus(LIMIT).minus(Duration.ofMinutes(10)));
        takeUp(id);
        awaitFirstLevel();

        identities.setAuthentication("stranger", List.of());
        try {
            ledger.meet(subject, RESPONSE, now, "stranger");
        } finally {
            identities.clearAuthentication();
        }

        await().until(() -> ladders() == 0);
    }

    @Test
    void supersededPromiseIsBrokenWithoutALadder() {
        UUID first = promised(now.minus(LIMIT).minus(Duration.ofMinutes(10)));
        Promise urgent = new Promise(subject, RESPONSE, now.minus(Duration.ofHours(3)), true, "SMART_HOME", null);
        ledger.tighten(first, urgent);

        takeUp(first);

        assertThat(commitments.get(first).state().status()).isEqualTo(CommitmentStatus.BREACHED);
        assertThat(ladders()).isZero();
        assertThat(takeUp(first)).isFalse();
    }

    @Test
    void promiseThatIsNotDueOrIsPausedIsLeftAlone() {
        UUID running = promised(now.minus(LIMIT).plusSeconds(60));
        desk.warn(running, "service-desk");
        UUID paused = ledger.promise(
                        new Promise(subject, CommitmentKind.EXPENSE_PAYMENT, now, false, "SMART_HOME", null))
                .id();
        ledger.pause(paused, "claim returned", "finance");

        assertThat(takeUp(running)).isFalse();
        assertThat(commitments.get(paused).state().nextStepAt()).isEmpty();
        assertThat(takeUp(paused)).isFalse();
    }

    @Test
    void overdueIsWhatShouldHaveHappenedByNow() {
        UUID broken = promised(now.minus(LIMIT).minusMillis(1));
        UUID unwarned = promised(now.minus(LIMIT).plusSeconds(60));
        UUID warned = promised(now.minus(LIMIT).plusSeconds(120));
        desk.warn(warned, "service-desk");
        UUID running = promised(now);

        assertThat(forgotten.overdue(Overdue.NONE, Integer.MAX_VALUE))
                .extracting(Overdue::id)
                .contains(broken, unwarned)
                .doesNotContain(warned, running);
    }

    @Test
    @Requirement("T01")
    void warningThatWasLostIsGivenOnceAndLateWhileThePromiseRuns() throws Exception {
        UUID id = promised(now.minus(Duration.ofHours(20)).minus(Duration.ofMinutes(10)));

        onTwoNodes(() -> takeUp(id));
        onTwoNodes(() -> takeUp(id));

        assertThat(events.of(id)).extracting(CommitmentEvent::type).containsExactly(PROMISED, WARNED);
        assertThat(events.of(id).get(1).late()).isTrue();
        assertThat(events.of(id).get(1).by()).isEqualTo("service-desk");
        assertThat(ladders()).isZero();
    }

    @Test
    void brokenPromiseIsNotWarnedOfAnyMore() {
        UUID id = promised(now.minus(LIMIT).minus(Duration.ofMinutes(10)));

        takeUp(id);

        assertThat(events.of(id)).extracting(CommitmentEvent::type).doesNotContain(WARNED);
        assertThat(desk.warn(id, "service-desk")).isFalse();
    }

    @Test
    void breachStaysOnRecordWhenTheLadderCannotBeStarted() {
        UUID id = promised(now.minus(LIMIT).minus(Duration.ofMinutes(10)));
        EscalationProcess failing = mock(EscalationProcess.class);
        when(failing.start(subject, id)).thenThrow(new IllegalStateException("no such process"));
        ForgottenPromises here = new ForgottenPromises(commitments, desk, failing, domainClock);

        transaction.execute(status -> here.makeUpFor(id));
        assertThatThrownBy(() -> transaction.execute(status -> here.startLadder(id)))
                .hasMessageContaining("no such process");

        assertThat(commitments.get(id).state().status()).isEqualTo(CommitmentStatus.BREACHED);
    }

    @Test
    void nothingIsTakenUpWhileALadderIsOnItsWay() {
        UUID id = promised(now.minus(LIMIT).minus(Duration.ofHours(5)));
        EscalationProcess onItsWay = mock(EscalationProcess.class);
        ForgottenPromises here = new ForgottenPromises(commitments, desk, onItsWay, domainClock);
        desk.breach(id);

        boolean started = transaction.execute(status -> here.startLadder(id));

        verify(onItsWay).start(subject, id);
        assertThat(started).isFalse();
    }

    @Test
    void pagesOfPromisesThatCannotBeTakenUpHideNoneBehindThem() {
        List<Overdue> stuck =
                Stream.generate(() -> overdue(UUID.randomUUID())).limit(500).toList();
        Overdue behind = overdue(UUID.randomUUID());
        ForgottenPromises overdue = mock(ForgottenPromises.class);
        when(overdue.overdue(Overdue.NONE, 500)).thenReturn(stuck);
        when(overdue.overdue(stuck.get(499), 500)).thenReturn(List.of(behind));
        PromiseWatch watch = new PromiseWatch(overdue, settings(Duration.ZERO), meters);

        watch.look();

        verify(overdue).makeUpFor(behind.id());
        assertThat(meters.get("aftersales.commitments.overdue").gauge().value()).isEqualTo(501);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        UUID first = promised(now.minus(LIMIT).minus(Duration.ofDays(4000)));
        UUID second = promised(now.minus(LIMIT).minus(Duration.ofDays(3999)));

        List<Overdue> one = forgotten.overdue(Overdue.NONE, 1);
        List<Overdue> next = forgotten.overdue(one.get(0), 1);

        assertThat(one).extracting(Overdue::id).containsExactly(first);
        assertThat(next).extracting(Overdue::id).containsExactly(second);
    }

    @Test
    void modelsHaveTheirGraceBeforeTheWatchActs() {
        UUID id = UUID.randomUUID();
        ForgottenPromises overdue = mock(ForgottenPromises.class);
        when(overdue.overdue(any(), anyInt())).thenReturn(List.of(overdue(id)));
        PromiseWatch watch = new PromiseWatch(overdue, settings(Duration.ofSeconds(90)), meters);

        watch.look();
        watch.look();
        watch.look();
        verify(overdue, never()).makeUpFor(any());
        assertThat(meters.get("aftersales.commitments.overdue").gauge().value())
                .as("its model may still come")
                .isZero();
        watch.look();

        verify(overdue).makeUpFor(id);
        verify(overdue).startLadder(id);
        assertThat(meters.get("aftersales.commitments.overdue").gauge().value()).isEqualTo(1);
    }

    @Test
    void whatWasDoneInTheMeantimeStartsItsGraceAnew() {
        UUID id = UUID.randomUUID();
        ForgottenPromises overdue = mock(ForgottenPromises.class);
        when(overdue.overdue(any(), anyInt()))
                .thenReturn(List.of(overdue(id)))
                .thenReturn(List.of())
                .thenReturn(List.of(overdue(id)));
        PromiseWatch watch = new PromiseWatch(overdue, settings(Duration.ofSeconds(30)), meters);

        watch.look();
        watch.look();
        watch.look();

        verify(overdue, never()).makeUpFor(any());
    }

    @Test
    void onePromiseThatCannotBeTakenUpKeepsNoOtherFromIt() {
        UUID poison = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        ForgottenPromises overdue = mock(ForgottenPromises.class);
        when(overdue.overdue(any(), anyInt())).thenReturn(List.of(overdue(poison), overdue(other)));
        when(overdue.makeUpFor(poison)).thenThrow(new IllegalStateException("no such ladder"));
        PromiseWatch watch = new PromiseWatch(overdue, settings(Duration.ZERO), meters);

        watch.look();
        watch.look();

        verify(overdue, times(2)).makeUpFor(poison);
        verify(overdue, times(2)).makeUpFor(other);
    }

    /** What one look does for one promise. */
    private boolean takeUp(UUID id) {
        boolean madeUpFor = forgotten.makeUpFor(id);
        return forgotten.startLadder(id) || madeUpFor;
    }

    private static Overdue overdue(UUID id) {
        return new Overdue(id, Instant.EPOCH);
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

    /** A ladder that is still climbing to its first level would collide with what settles the promise. */
    private void awaitFirstLevel() {
        await().until(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(subject)
                        .taskDefinitionKey("Task_TakeOverOverduePromise")
                        .count()
                == 1);
    }

    private long ladders() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("escalation")
                .processInstanceBusinessKey(subject)
                .count();
    }
}
