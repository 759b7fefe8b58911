package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.commitments.CommitmentRecord.Event;
import io.aftersales.commitments.Escalation.Settled;
import io.aftersales.commitments.Escalation.Told;
import io.aftersales.notifications.Outbox;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Warnings, breaches and levels: each at its time, each once. */
@IntegrationTest
class EscalationDeskTest {

    private static final Duration LIMIT = Duration.ofHours(24);

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private EscalationDesk desk;

    @Autowired
    private CommitmentEvents events;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ladders ladders;

    @Autowired
    private Outbox outbox;

    @Autowired
    private CommitmentSettings settings;

    @Autowired
    private TransactionTemplate transaction;

    private final String subject = "CL-" + UUID.randomUUID();
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void readTheClock() {
        now = CommitmentClock.whole(clock.instant());
    }

    @Test
    @Requirement("T01")
    void warnsAtTheTimeAndOnce() {
        UUID early = promised(now.minus(Duration.ofHours(20)).plusSeconds(60));
        UUID inTime = promised(now.minus(Duration.ofHours(20)));

        assertThat(desk.warn(early, "service-desk")).isFalse();
        assertThat(desk.warn(inTime, "service-desk")).isTrue();
        assertThat(desk.warn(inTime, "service-desk")).isFalse();

        assertThat(typesOf(early)).containsExactly(EventType.PROMISED);
        assertThat(typesOf(inTime)).containsExactly(EventType.PROMISED, EventType.WARNED);
        assertThat(events.of(inTime).get(1).late()).isFalse();
        assertThat(events.of(inTime).get(1).by()).isEqualTo("service-desk");
        assertThat(messages("promise-warning")).isEqualTo(1);
    }

    @Test
    @Requirement({"T01", "RSP-01"})
    void breaksAtTheTimeAndOnce() {
        UUID running = promised(now.minus(LIMIT).plusSeconds(60));
        UUID due = promised(now.minus(LIMIT));

        assertThat(desk.breach(running)).isFalse();
        assertThat(desk.breach(due)).isTrue();
        assertThat(desk.breach(due)).isFalse();

        assertThat(commitments.get(running).state().status()).isEqualTo(CommitmentStatus.RUNNING);
        assertThat(commitments.get(due).state().status()).isEqualTo(CommitmentStatus.BREACHED);
        assertThat(commitments.get(due).state().breachedAt()).isEqualTo(now);
        assertThat(events.of(due).get(1).late()).isFalse();
    }

    @Test
    @Requirement("RSP-01")
    void dueInstantKeepsThePromiseAndATimerOfThatMillisecondBreaksItInTheNext() {
        Instant dueAt = now.minusSeconds(1);
        UUID before = promised(dueAt.minus(LIMIT));
        UUID at = promised(dueAt.minus(LIMIT).minusMillis(1));
        UUID after = promised(dueAt.minus(LIMIT).minusMillis(2));

        desk.warn(before, "service-desk");
        List<Boolean> broken = at(dueAt.minusMillis(1), before, at, after);

        assertThat(broken).containsExactly(false, true, true);
        assertThat(events.of(at).get(1).at()).isEqualTo(dueAt);
        assertThat(events.of(after).get(1).at()).isEqualTo(dueAt.minusMillis(1));
        assertThat(commitments.get(before).state().nextStepAt()).contains(dueAt.plusMillis(1));
    }

    @Test
    @Requirement("RSP-01")
    void promiseKeptAtTheDueInstantIsMetAndAMillisecondLaterBroken() {
        Instant dueAt = now.minusSeconds(1);
        UUID inTime = promised(dueAt.minus(LIMIT));
        ledger.meet(subject, RESPONSE, dueAt, "desk");
        UUID late = promised(dueAt.minus(LIMIT).minusMillis(1));

        ledger.meet(subject, RESPONSE, dueAt, "desk");

        assertThat(commitments.get(inTime).state().status()).isEqualTo(CommitmentStatus.MET);
        assertThat(commitments.get(late).state().status()).isEqualTo(CommitmentStatus.BREACHED);
    }

    @Test
    void whatIsDeliveredMoreThanThreeMinutesAfterItsTimeIsLate() {
        UUID almost = promised(now.minus(LIMIT).minusSeconds(120));
        UUID late = promised(now.minus(LIMIT).minusSeconds(181));

        desk.breach(almost);
        desk.breach(late);

        assertThat(events.of(almost).get(1).late()).isFalse();
        assertThat(events.of(late).get(1).late()).isTrue();
    }

    @Test
    @Requirement("T01")
    void tellsTheFirstLevelAtOnceAndTheNextWhenItsTimeHasCome() {
        UUID id = promised(now.minus(LIMIT));
        desk.breach(id);

        Escalation first = desk.escalate(id);
        Escalation tooEarly = desk.escalate(id);

        assertThat(first)
                .isEqualTo(new Told(1, "service-supervisors", 80, now, Optional.of(now.plus(Duration.ofHours(4)))));
        assertThat(tooEarly).isEqualTo(new Settled());
        assertThat(typesOf(id)).containsExactly(EventType.PROMISED, EventType.BREACHED, EventType.ESCALATED);
        assertThat(messages("promise-escalation")).isEqualTo(1);
    }

    @Test
    @Requirement("T01")
    void afterDowntimeEachMissedLevelIsToldOnceLateAndCountedFromTheDueInstant() {
        UUID id = promised(now.minus(LIMIT).minus(Duration.ofHours(25)));
        Instant dueAt = now.minus(Duration.ofHours(25));
        desk.breach(id);

        assertThat(desk.escalate(id))
                .isEqualTo(new Told(1, "service-supervisors", 80, dueAt, Optional.of(dueAt.plus(Duration.ofHours(4)))));
        assertThat(desk.escalate(id))
                .isEqualTo(new Told(2, "service-managers", 85, dueAt, Optional.of(dueAt.plus(Duration.ofHours(24)))));
        assertThat(desk.escalate(id)).isEqualTo(new Told(3, "process-owners", 90, dueAt, Optional.empty()));
        assertThat(desk.escalate(id)).isEqualTo(new Settled());

        assertThat(ledger.of(subject).get(0).events())
                .filteredOn(event -> event.type().equals("ESCALATED"))
                .extracting(Event::level, Event::late)
                .containsExactly(tuple(1, true), tuple(2, true), tuple(3, true));
    }

    @Test
    void promiseThatIsNotBrokenOrIsSettledIsNotEscalated() {
        UUID running = promised(now);
        UUID met = promised(now.minus(LIMIT).minusSeconds(5));
        desk.breach(met);

        ledger.meet(subject, RESPONSE, now, "desk");

        assertThat(desk.escalate(running)).isEqualTo(new Settled());
        assertThat(desk.escalate(met)).isEqualTo(new Settled());
        assertThat(desk.warn(met, "service-desk")).isFalse();
        assertThat(desk.breach(running)).isFalse();
    }

    @Test
    void supersededPromiseIsBrokenWithItsOwnInstantButOnlyTheStricterIsEscalated() {
        UUID first = promised(now.minus(LIMIT).minusSeconds(5));
        Promise urgent = new Promise(subject, RESPONSE, now.minus(Duration.ofHours(3)), true, "SMART_HOME", null);
        UUID stricter = ledger.tighten(first, urgent).orElseThrow().id();

        desk.breach(first);
        desk.breach(stricter);

        assertThat(desk.escalate(first)).isEqualTo(new Settled());
        assertThat(desk.escalate(stricter)).isInstanceOf(Told.class);
        assertThat(commitments.get(first).state().status()).isEqualTo(CommitmentStatus.BREACHED);
    }

    @Test
    void firstToTakeOverIsOnRecord() {
        UUID id = promised(now.minus(LIMIT));
        desk.breach(id);
        desk.escalate(id);

        desk.takeOver(id, 1, "supervisor", "I call the customer");
        desk.takeOver(id, 1, "manager", "me too");

        List<CommitmentEvent> taken = events.of(id).stream()
                .filter(event -> event.type() == EventType.TAKEN_OVER)
                .toList();
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).by()).isEqualTo("supervisor");
        assertThat(taken.get(0).reason()).isEqualTo("I call the customer");
    }

    @Test
    @Requirement("T01")
    void twoNodesThatDoTheSameAtOnceDoItOnce() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(promised(now.minus(LIMIT).minus(Duration.ofHours(5)).minusMillis(i)));
        }
        Callable<Integer> node = () -> {
            int told = 0;
            for (UUID id : ids) {
                desk.breach(id);
                told += desk.escalate(id) instanceof Told ? 1 : 0;
                told += desk.escalate(id) instanceof Told ? 1 : 0;
            }
            return told;
        };

        int told = 0;
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> one : nodes.invokeAll(List.of(node, node))) {
                told += one.get();
            }
        } finally {
            nodes.shutdown();
        }

        // five hours after its end a promise has had its first two levels
        assertThat(told).isEqualTo(200);
        events.of(ids)
                .forEach((id, happened) -> assertThat(happened)
                        .extracting(CommitmentEvent::type)
                        .containsExactly(
                                EventType.PROMISED, EventType.BREACHED, EventType.ESCALATED, EventType.ESCALATED));
    }

    @Test
    void nothingIsEscalatedAfterThePromiseWasMet() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(promised(now.minus(LIMIT).minusSeconds(1).minusMillis(i)));
        }
        Callable<Boolean> timers = () -> {
            for (UUID id : ids) {
                desk.breach(id);
                desk.escalate(id);
            }
            return true;
        };
        Callable<Boolean> person = () -> {
            ledger.meet(subject, RESPONSE, now, "desk");
            return true;
        };

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> one : nodes.invokeAll(List.of(timers, person))) {
                one.get();
            }
        } finally {
            nodes.shutdown();
        }

        events.of(ids).forEach((id, happened) -> {
            assertThat(happened)
                    .extracting(CommitmentEvent::type)
                    .doesNotHaveDuplicates()
                    .startsWith(EventType.PROMISED, EventType.BREACHED)
                    .endsWith(EventType.MET);
            assertThat(CommitmentState.of(happened))
                    .isEqualTo(commitments.get(id).state());
        });
    }

    /** Delivers the breaches of these promises at that instant. */
    private List<Boolean> at(Instant instant, UUID... promises) {
        CommitmentClock stopped = new CommitmentClock(Clock.fixed(instant, clock.getZone()), settings);
        EscalationDesk then = new EscalationDesk(commitments, events, ladders, new Alarms(outbox, stopped));
        return Stream.of(promises)
                .map(promise -> transaction.execute(status -> then.breach(promise)))
                .toList();
    }

    private UUID promised(Instant from) {
        return ledger.promise(new Promise(subject, RESPONSE, from, false, "SMART_HOME", null))
                .id();
    }

    private List<EventType> typesOf(UUID id) {
        return events.of(id).stream().map(CommitmentEvent::type).toList();
    }

    private long messages(String template) {
        return jdbc.sql("select count(*) from outbox_message where template = :template and subject = :subject")
                .param("template", template)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }
}
