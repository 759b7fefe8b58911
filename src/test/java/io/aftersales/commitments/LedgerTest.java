package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.APPOINTMENT;
import static io.aftersales.commitments.CommitmentKind.COMPLAINT_RESOLUTION;
import static io.aftersales.commitments.CommitmentKind.EXPENSE_PAYMENT;
import static io.aftersales.commitments.CommitmentKind.REPAIR_COMPLETION;
import static io.aftersales.commitments.CommitmentKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.calendar.Span;
import io.aftersales.commitments.CommitmentRecord.Event;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is promised, and how a promise ends or moves. */
@IntegrationTest
class LedgerTest {

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Commitments commitments;

    @Autowired
    private CommitmentEvents events;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private EscalationProcess escalations;

    @Autowired
    private PromiseTimers timers;

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
    @Requirement({"T01", "RSP-01", "F02"})
    void responseIsPromisedWithin24HoursAndWarnedOfAfter20() {
        Promised promised = ledger.promise(response(now, false, null));

        assertThat(promised.dueAt()).isEqualTo(now.plus(Duration.ofHours(24)));
        assertThat(promised.warnAt()).isEqualTo(now.plus(Duration.ofHours(20)));
        assertThat(promised.provisional()).isFalse();
        assertThat(only().status()).isEqualTo(CommitmentStatus.RUNNING);
        assertThat(only().clause()).contains("1.1.4(1)");
        assertThat(only().requirement()).isEqualTo("RSP-01");
        assertThat(only().promisedDueAt()).isEqualTo(promised.dueAt());
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED");
    }

    @Test
    @Requirement({"T02", "RSP-04", "F01"})
    void urgentResponseIsPromisedWithin2HoursAndWarnedOfAfter1() {
        Promised promised = ledger.promise(response(now, true, null));

        assertThat(promised.dueAt()).isEqualTo(now.plus(Duration.ofHours(2)));
        assertThat(promised.warnAt()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(only().requirement()).isEqualTo("RSP-04");
    }

    @Test
    @Requirement("PRE-04")
    void contractThatIsStricterThanTheTableCounts() {
        Promised promised = ledger.promise(response(now, false, agreed(Span.hours(8))));

        assertThat(promised.dueAt()).isEqualTo(now.plus(Duration.ofHours(8)));
        assertThat(promised.warnAt()).isEqualTo(now.plus(Duration.ofHours(4)));
        assertThat(only().clause()).contains("1.1.4(1)").contains("contract SC-7");
    }

    @Test
    @Requirement("PRE-04")
    void contractThatIsNotStricterChangesNothing() {
        Promised promised = ledger.promise(response(now, false, agreed(Span.hours(24))));

        assertThat(promised.dueAt()).isEqualTo(now.plus(Duration.ofHours(24)));
        assertThat(only().clause()).doesNotContain("SC-7");
    }

    @Test
    void contractThatIsShorterThanTheWarningWarnsHalfWay() {
        Promised promised = ledger.promise(response(now, false, agreed(Span.hours(3))));

        assertThat(promised.warnAt()).isEqualTo(now.plus(Duration.ofMinutes(90)));
    }

    @Test
    void limitThatComesWithTheCaseMustBeAgreed() {
        Promise quoted = promise(REPAIR_COMPLETION, now, new Promise.Agreement(Span.hours(72), "quote 12"));

        assertThat(ledger.promise(quoted).dueAt()).isEqualTo(now.plus(Duration.ofDays(3)));
        assertThatThrownBy(() -> ledger.promise(promise(REPAIR_COMPLETION, now, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REPAIR_COMPLETION");
    }

    @Test
    void samePromiseIsMadeOnce() {
        Promised first = ledger.promise(response(now, false, null));

        Promised second = ledger.promise(response(now, false, null));

        assertThat(second).isEqualTo(first);
        assertThat(ledger.of(subject)).hasSize(1);
    }

    @Test
    void samePromiseIsMadeOnceByTwoNodesAtOnce() throws Exception {
        List<UUID> made = new ArrayList<>();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 30; i++) {
                Promise promise = response(now.minusSeconds(i), false, null);
                Callable<Promised> node = () -> ledger.promise(promise);
                for (Future<Promised> one : nodes.invokeAll(List.of(node, node))) {
                    made.add(one.get().id());
                }
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(made).hasSize(60);
        assertThat(Set.copyOf(made)).hasSize(30);
        assertThat(ledger.of(subject)).hasSize(30);
    }

    @Test
    void stricterPromiseStandsBesideTheFirstAndTheFirstStaysOnRecord() {
        Promised first = ledger.promise(response(now.minus(Duration.ofHours(3)), false, null));

        Optional<Promised> stricter = ledger.tighten(first.id(), response(now, true, null));

        assertThat(stricter).isPresent();
        assertThat(stricter.orElseThrow().dueAt()).isEqualTo(now.plus(Duration.ofHours(2)));
        assertThat(ledger.of(subject)).extracting(CommitmentRecord::status).containsOnly(CommitmentStatus.RUNNING);
        assertThat(ledger.of(subject).get(0).events())
                .extracting(Event::type)
                .containsExactly("PROMISED", "SUPERSEDED");
        assertThat(ledger.tighten(first.id(), response(now, true, null))).isEmpty();
        assertThat(ledger.of(subject)).hasSize(2);
    }

    @Test
    void promiseThatIsNotDueEarlierIsNotMade() {
        Promised first = ledger.promise(response(now.minus(Duration.ofHours(22)), false, null));

        assertThat(ledger.tighten(first.id(), response(now, true, null))).isEmpty();
        assertThat(ledger.tighten(first.id(), response(now.minusMillis(1), true, null)))
                .isPresent();
    }

    @Test
    @Requirement("PRE-04")
    void theSamePromiseIsNotMadeTwiceWhenTheTermsOfItsContractChange() {
        Promised first = ledger.promise(response(now, false, agreed(Span.hours(8))));

        assertThat(ledger.tighten(first.id(), response(now, false, agreed(Span.hours(4)))))
                .isEmpty();

        assertThat(only().dueAt()).isEqualTo(first.dueAt());
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED");
    }

    @Test
    void settledPromiseIsNotTightened() {
        Promised first = ledger.promise(response(now, false, null));
        ledger.meet(subject, RESPONSE, now, "desk");

        assertThat(ledger.tighten(first.id(), response(now, true, null))).isEmpty();
    }

    @Test
    void promiseKeptAtItsLastInstantIsMet() {
        ledger.promise(response(now.minus(Duration.ofHours(24)), false, null));

        ledger.meet(subject, RESPONSE, now, "desk");
        ledger.meet(subject, RESPONSE, now, "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.MET);
        assertThat(only().metAt()).isEqualTo(now);
        assertThat(only().breachedAt()).isNull();
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "MET");
    }

    @ParameterizedTest(name = "{0} minutes ahead, warned {1} minutes before")
    @CsvSource({"1, 0.5", "45, 22.5", "60, 30", "61, 60", "1441, 60"})
    @Requirement({"T23", "DSP-07"})
    void appointmentIsPromisedToTheMinuteThatWasBooked(long minutes, double warned) {
        Promised promised =
                ledger.promise(promise(APPOINTMENT, now, new Promise.Agreement(Span.minutes(minutes), "visit 1")));

        assertThat(promised.dueAt()).isEqualTo(now.plus(Duration.ofMinutes(minutes)));
        assertThat(promised.warnAt()).isEqualTo(promised.dueAt().minusSeconds((long) (warned * 60)));
        assertThat(only().clause()).endsWith("contract visit 1");
        assertThatThrownBy(() -> ledger.pause(promised.id(), "the customer is out", "dispatcher"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("commitments.neverPaused");
    }

    @Test
    void appointmentNeedsTheTimeThatWasBooked() {
        assertThatThrownBy(() -> ledger.promise(promise(APPOINTMENT, now, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("APPOINTMENT");
    }

    @Test
    void promiseKeptAMillisecondLaterIsBrokenAndMetLate() {
        Promised promised =
                ledger.promise(response(now.minus(Duration.ofHours(24)).minusMillis(1), false, null));

        ledger.meet(subject, RESPONSE, now, "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.BREACHED);
        assertThat(only().breachedAt()).isEqualTo(promised.dueAt());
        assertThat(only().metAt()).isEqualTo(now);
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "BREACHED", "MET");
    }

    @Test
    void nothingIsMetInTheFuture() {
        ledger.promise(response(now, false, null));

        assertThatThrownBy(() -> ledger.meet(subject, RESPONSE, now.plus(Duration.ofHours(1)), "desk"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(only().status()).isEqualTo(CommitmentStatus.RUNNING);
    }

    @Test
    void withdrawnPromiseKeepsItsReason() {
        ledger.promise(response(now, false, null));

        ledger.cancel(subject, RESPONSE, "duplicate of another case", "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.CANCELLED);
        assertThat(only().events().get(1).reason()).isEqualTo("duplicate of another case");
        assertThat(only().events().get(1).by()).isEqualTo("desk");
    }

    @Test
    void whatWasWithdrawnInTimeAndNotedLateIsNotBroken() {
        Promised promised = ledger.promise(response(now.minus(Duration.ofHours(25)), false, null));

        ledger.cancel(subject, RESPONSE, promised.dueAt(), "another time was agreed", "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.CANCELLED);
        assertThat(only().cancelledAt()).isEqualTo(promised.dueAt());
        assertThat(only().open()).isFalse();
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "CANCELLED");
    }

    @Test
    void whatWasWithdrawnAMillisecondAfterItsTimeIsBroken() {
        Promised promised = ledger.promise(response(now.minus(Duration.ofHours(25)), false, null));

        ledger.cancel(subject, RESPONSE, promised.dueAt().plusMillis(1), "another time was agreed", "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.BREACHED);
        assertThat(only().breachedAt()).isEqualTo(promised.dueAt());
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "BREACHED", "CANCELLED");
    }

    @Test
    void nothingIsWithdrawnInTheFuture() {
        ledger.promise(response(now, false, null));

        assertThatThrownBy(() -> ledger.cancel(subject, RESPONSE, now.plus(Duration.ofHours(1)), "soon", "desk"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(only().open()).isTrue();
    }

    @Test
    void responseIsNeverPaused() {
        Promised promised = ledger.promise(response(now, false, null));

        assertThatThrownBy(() -> ledger.pause(promised.id(), "waiting for the customer", "desk"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT))
                .hasMessageContaining("commitments.neverPaused");
        assertThat(only().status()).isEqualTo(CommitmentStatus.RUNNING);
    }

    @Test
    void pauseWithinADayMovesNoDayBasedLimit() {
        Promised promised = ledger.promise(promise(EXPENSE_PAYMENT, now, null));

        ledger.pause(promised.id(), "claim returned", "finance");
        ledger.pause(promised.id(), "claim returned", "finance");
        assertThat(only().status()).isEqualTo(CommitmentStatus.PAUSED);
        Promised resumed = ledger.resume(promised.id(), "finance");

        assertThat(resumed.dueAt()).isEqualTo(promised.dueAt());
        assertThat(only().status()).isEqualTo(CommitmentStatus.RUNNING);
        assertThat(only().promisedDueAt()).isEqualTo(promised.dueAt());
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "PAUSED", "RESUMED");
    }

    @Test
    void extensionMovesWhatCountsAndNotWhatWasPromised() {
        Promised promised = ledger.promise(promise(COMPLAINT_RESOLUTION, now, null));
        Instant later = promised.dueAt().plus(Duration.ofDays(5));

        Promised extended = ledger.extend(promised.id(), later, "laboratory report is late", now, "complaints");
        ledger.extend(promised.id(), later, "laboratory report is late", now, "complaints");

        assertThat(extended.dueAt()).isEqualTo(later);
        assertThat(only().dueAt()).isEqualTo(later);
        assertThat(only().promisedDueAt()).isEqualTo(promised.dueAt());
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "EXTENDED");
        assertThatThrownBy(() -> ledger.extend(promised.id(), later.plusSeconds(1), "again", now, "complaints"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("commitments.notExtensible");
    }

    @Test
    void extensionNeedsReasonNoticeAndALaterInstantAllNamedAtOnce() {
        Promised promised = ledger.promise(promise(COMPLAINT_RESOLUTION, now, null));

        assertThatThrownBy(() -> ledger.extend(promised.id(), promised.dueAt(), " ", null, "complaints"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field())
                                .containsExactlyInAnyOrder("reason", "newDueAt", "customerToldAt"));
    }

    @Test
    void promiseThatIsOverIsNotExtended() {
        Promised promised = ledger.promise(promise(COMPLAINT_RESOLUTION, now.minus(Duration.ofDays(60)), null));

        assertThatThrownBy(() -> ledger.extend(promised.id(), now.plusSeconds(60), "late", now, "complaints"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("commitments.notRunning");
    }

    @ParameterizedTest(name = "at {0} told at {1}")
    @CsvSource({"PT-1M, PT-1M", "PT0S, PT-0.001S", "PT0S, PT-1M"})
    @Requirement("F34")
    void extensionIsToldBeforeThePromiseEnds(Duration at, Duration toldAt) {
        Promised promised = ledger.promise(promise(COMPLAINT_RESOLUTION, now, null));
        Instant dueAt = promised.dueAt();

        extendAt(dueAt.plus(at), promised, dueAt.plus(toldAt));

        assertThat(only().dueAt()).isEqualTo(dueAt.plus(Duration.ofDays(5)));
    }

    @Test
    @Requirement("F34")
    void customerWhoIsToldWhenThePromiseEndsWasNotToldBefore() {
        Promised promised = ledger.promise(promise(COMPLAINT_RESOLUTION, now, null));

        assertThatThrownBy(() -> extendAt(promised.dueAt(), promised, promised.dueAt()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field() + " " + problem.expectation())
                                .containsExactly("customerToldAt commitments.beforeDue"));
        assertThat(only().dueAt()).isEqualTo(promised.dueAt());
    }

    @ParameterizedTest(name = "at {0} told at {1}")
    @CsvSource({"PT1M, PT1M", "PT1M, PT-1M", "PT0.001S, PT-1M"})
    @Requirement("F34")
    void promiseThatEndedIsNotExtendedWheneverTheCustomerWasTold(Duration at, Duration toldAt) {
        Promised promised = ledger.promise(promise(COMPLAINT_RESOLUTION, now, null));
        Instant dueAt = promised.dueAt();

        assertThatThrownBy(() -> extendAt(dueAt.plus(at), promised, dueAt.plus(toldAt)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("commitments.notRunning");
        assertThat(only().dueAt()).isEqualTo(dueAt);
    }

    @Test
    void unknownPromiseIsRefused() {
        assertThatThrownBy(() -> ledger.resume(UUID.randomUUID(), "desk"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.UNKNOWN));
    }

    @Test
    void databaseRefusesToRewriteHistory() {
        Promised promised = ledger.promise(response(now, false, null));

        for (String change : new String[] {
            "update commitment_event set late = true where commitment_id = :id",
            "delete from commitment_event where commitment_id = :id",
            "update commitment set promised_due_at = promised_due_at + interval '1 day' where id = :id",
            "delete from commitment where id = :id"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", promised.id()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("truncate commitment_event").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(only().events()).hasSize(1);
    }

    /** Extends a promise by five days, at that instant. */
    private void extendAt(Instant at, Promised promised, Instant toldAt) {
        CommitmentClock stopped = new CommitmentClock(Clock.fixed(at, clock.getZone()), settings);
        Settlement settlement = new Settlement(commitments, escalations, stopped);
        CommitmentLedger then = new CommitmentLedger(
                commitments,
                events,
                deadlines,
                new PromiseMaking(commitments, deadlines, settlement, timers),
                settlement,
                timers);
        Instant newDueAt = promised.dueAt().plus(Duration.ofDays(5));
        transaction.executeWithoutResult(
                status -> then.extend(promised.id(), newDueAt, "laboratory is late", toldAt, "complaints"));
    }

    private CommitmentRecord only() {
        assertThat(ledger.of(subject)).hasSize(1);
        return ledger.of(subject).get(0);
    }

    private Promise response(Instant from, boolean urgent, Promise.@Nullable Agreement agreement) {
        return new Promise(subject, RESPONSE, from, urgent, "SMART_HOME", agreement);
    }

    private Promise promise(CommitmentKind kind, Instant from, Promise.@Nullable Agreement agreement) {
        return new Promise(subject, kind, from, false, "MACHINERY", agreement);
    }

    private static Promise.Agreement agreed(Span limit) {
        return new Promise.Agreement(limit, "SC-7");
    }
}
