package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.COMPLAINT_RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.commitments.CommitmentRecord.Event;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** When the end of a promise moves, and when it does not. */
@IntegrationTest
class PromiseExtensionTest extends OnOneSubject {

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
}
