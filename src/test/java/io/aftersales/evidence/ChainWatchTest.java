package io.aftersales.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.evidence.ChainReport.Fault;
import io.aftersales.evidence.ChainReport.Reason;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Nodes check the log together: none begins anew because it started, and nothing that was found is forgotten. */
@Requirement("INF-07")
class ChainWatchTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final MovingClock clock = new MovingClock("2026-11-20T00:00:00Z");
    private final ChainBench log = new ChainBench();
    private final ChainProgress progress = new ChainProgress(log.jdbc, clock, WEEK);

    @BeforeEach
    void tenEventsThatHeld() {
        log.with(10).sealed();
        assertThat(checkedBy(node()).whole()).isTrue();
    }

    @Test
    void aNodeThatStartsGoesOnWhereTheLastOneHeld() {
        log.tamper("update evidence_event set actor = null where seal = 2");
        log.with(6).sealed();

        ChainReport report = checkedBy(node());

        assertThat(report.fault()).as("what was read before is not read again").isNull();
        assertThat(report.sealed()).isEqualTo(16);
    }

    @Test
    void whatCameSinceIsCheckedByEveryNodeAndNeverPassed() {
        log.with(6).sealed();
        log.tamper("update evidence_event set actor = null where seal = 15");

        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(15, Reason.CHANGED));
        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(15, Reason.CHANGED));
    }

    @Test
    void allOfItIsGoneOverEachWeek() {
        log.tamper("update evidence_event set actor = null where seal = 2");
        clock.advance(WEEK.minusMinutes(1));
        assertThat(checkedBy(node()).whole()).isTrue();

        clock.advance(Duration.ofMinutes(1));

        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(2, Reason.CHANGED));
        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(2, Reason.CHANGED));
    }

    @Test
    void aChainThatWasMadeAnewIsFoundAtOnceByEveryNode() {
        log.tamper("update evidence_event set actor = null where seal = 2");
        log.forge();

        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(10, Reason.NOT_AS_ANCHORED));
        clock.advance(WEEK);
        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(10, Reason.NOT_AS_ANCHORED));
        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(10, Reason.NOT_AS_ANCHORED));
    }

    @Test
    void aNodeRemembersWhatWasChangedInTheDatabaseToo() {
        ChainWatch running = node();
        checkedBy(running);
        log.tamper("update evidence_event set actor = null where seal = 2");
        log.forge();
        log.tamper("update evidence_check set kept_hash = h.hash, hash = h.hash from evidence_head h");

        assertThat(checkedBy(node()).whole()).isTrue();
        assertThat(checkedBy(running).fault()).isEqualTo(new Fault(10, Reason.NOT_AS_ANCHORED));
    }

    @Test
    void aTailThatWasCutWithTheHeadStaysFound() {
        log.tamper("delete from evidence_event where seal > 8");
        log.tamper("update evidence_head set (seal, hash) = (select seal, hash from evidence_event where seal = 8)");

        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(9, Reason.CUT_OFF));
        clock.advance(WEEK);
        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(9, Reason.CUT_OFF));
        assertThat(checkedBy(node()).fault()).isEqualTo(new Fault(9, Reason.CUT_OFF));
    }

    @Test
    void aNodeStopsWhereAnotherWasFaster() {
        Anchor place = log.check().head();

        assertThat(progress.moved(place, new Anchor(11, "a".repeat(64)))).isTrue();
        assertThat(progress.moved(place, new Anchor(11, "a".repeat(64)))).isFalse();
        assertThat(log.check.check(Anchor.START, List.of(), next -> false)).isEmpty();
    }

    @Test
    void eachPartHasATransactionOfItsOwn() {
        List<Long> places = new ArrayList<>();

        log.check.check(Anchor.START, List.of(), next -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            return places.add(next.seal());
        });

        assertThat(places).containsExactly(4L, 8L, 10L);
    }

    @Test
    void beforeItsFirstCheckANodeDoesNotCallTheLogWhole() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ChainWatch node = new ChainWatch(log.sealing, log.check, progress, meters);
        assertThat(meters.get("aftersales.evidence.whole").gauge().value()).isNaN();

        checkedBy(node);

        assertThat(meters.get("aftersales.evidence.whole").gauge().value()).isEqualTo(1);
        assertThat(meters.get("aftersales.evidence.check.age.seconds").gauge().value())
                .isNotNegative();
        assertThat(node.report()).isPresent();
    }

    @Test
    void aCheckThatEndedIsTheLastOneOfItsNode() {
        ChainWatch node = node();
        long began = System.nanoTime();

        checkedBy(node);

        assertThat(node.age()).isLessThan(Duration.ofNanos(System.nanoTime() - began));
    }

    @Test
    void aCheckThatFailedIsNot() {
        ChainCheck failing = mock(ChainCheck.class);
        when(failing.check(any(), any(), any())).thenThrow(new IllegalStateException("gone"));
        ChainWatch node = new ChainWatch(log.sealing, failing, progress, new SimpleMeterRegistry());
        long began = System.nanoTime();

        assertThatThrownBy(node::check).hasMessage("gone");

        Duration since = Duration.ofNanos(System.nanoTime() - began);
        assertThat(node.age()).isGreaterThanOrEqualTo(since);
    }

    private ChainWatch node() {
        return new ChainWatch(log.sealing, log.check, progress, new SimpleMeterRegistry());
    }

    private static ChainReport checkedBy(ChainWatch node) {
        node.check();
        return node.report().orElseThrow();
    }
}
