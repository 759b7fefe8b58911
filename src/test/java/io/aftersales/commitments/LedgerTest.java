package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.APPOINTMENT;
import static io.aftersales.commitments.CommitmentKind.EXPENSE_PAYMENT;
import static io.aftersales.commitments.CommitmentKind.REPAIR_COMPLETION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.calendar.Span;
import io.aftersales.commitments.CommitmentRecord.Event;
import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is promised: once, to the instant, and on record for good. */
@IntegrationTest
class LedgerTest extends OnOneSubject {

    @Autowired
    private JdbcClient jdbc;

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
}
