package io.aftersales.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.evidence.ChainReport.Fault;
import io.aftersales.evidence.ChainReport.Reason;
import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody changes the log unseen: what an administrator of the database does behind its triggers is found. */
@Requirement("INF-07")
class EvidenceChainTest {

    @Test
    void anEmptyLogIsWhole() {
        ChainReport report = new ChainBench().sealed().check();

        assertThat(report.whole()).isTrue();
        assertThat(report.head()).isEqualTo(Anchor.START);
    }

    @Test
    void everythingIsSealedOverManyBatches() {
        ChainReport report =
                new ChainBench().with(2 * EvidenceSealing.BATCH + 1).sealed().check();

        assertThat(report.fault()).isNull();
        assertThat(report.sealed()).isEqualTo(2 * EvidenceSealing.BATCH + 1);
        assertThat(report.waiting()).isZero();
    }

    @Test
    void whatIsNotSealedYetIsCountedAndBreaksNothing() {
        ChainBench log = new ChainBench().with(3).sealed().with(2);

        assertThat(log.check().fault()).isNull();
        assertThat(log.check().waiting()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update evidence_event set facts = '{"round": 99}' where seal = 4                                     | 4 | CHANGED
            update evidence_event set at = at + interval '1 microsecond' where seal = 5                          | 5 | CHANGED
            update evidence_event set actor = null where seal = 6                                                | 6 | CHANGED
            update evidence_event set kind = 'CLOSED' where seal = 1                                             | 1 | CHANGED
            update evidence_event set case_number = 'CL-20261120-000009' where seal = 7                          | 7 | CHANGED
            update evidence_event set hash = repeat('a', 64) where seal = 8                                      | 8 | CHANGED
            delete from evidence_event where seal = 3                                                            | 3 | MISSING
            delete from evidence_event where seal = 1                                                            | 1 | MISSING
            delete from evidence_event where seal > 8                                                            | 9 | CUT_OFF
            delete from evidence_event                                                                           | 1 | CUT_OFF
            update evidence_event set seal = case seal when 4 then 10004 else 4 end where seal in (4)            | 4 | MISSING
            update evidence_head set seal = 9, hash = (select hash from evidence_event where seal = 9)           | 10 | INSERTED
            update evidence_head set hash = repeat('a', 64)                                                      | 10 | CHANGED
            """)
    void whatWasDoneBehindTheTriggersIsFound(String sql, long seal, Reason reason) {
        ChainBench log = new ChainBench().with(10).sealed();

        log.tamper(sql);

        assertThat(log.check().fault()).isEqualTo(new Fault(seal, reason));
    }

    @Test
    void exchangedEventsAreFound() {
        ChainBench log = new ChainBench().with(10).sealed();

        log.tamper("alter table evidence_event drop constraint evidence_event_seal_key");
        log.tamper("update evidence_event set seal = 13 - seal where seal in (6, 7)");

        assertThat(log.check().fault()).isEqualTo(new Fault(6, Reason.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 8})
    void anEventPutInBetweenIsFound(long seal) {
        ChainBench log = new ChainBench().with(10).sealed();

        log.tamper("alter table evidence_event drop constraint evidence_event_seal_key");
        log.tamper("""
                insert into evidence_event (at, case_number, kind, facts, seal, hash)
                select at, case_number, kind, facts, seal, hash from evidence_event where seal = %d""".formatted(seal));

        // both have the same place, in whatever order they are read
        assertThat(log.check().fault()).isIn(new Fault(seal, Reason.INSERTED), new Fault(seal, Reason.CHANGED));
    }

    @Test
    void aTailThatWasCutWithTheHeadIsFoundByAnAnchor() {
        ChainBench log = new ChainBench().with(10).sealed();
        Anchor kept = log.check().head();

        log.tamper("delete from evidence_event where seal > 8");
        log.tamper("update evidence_head set (seal, hash) = (select seal, hash from evidence_event where seal = 8)");

        assertThat(log.check().whole()).isTrue();
        assertThat(log.check(kept).fault()).isEqualTo(new Fault(9, Reason.CUT_OFF));
        // grown again, as after a restored backup
        log.with(5).sealed();
        assertThat(log.check().whole()).isTrue();
        assertThat(log.check(kept).fault()).isEqualTo(new Fault(10, Reason.NOT_AS_ANCHORED));
    }

    @Test
    void aChainThatWasMadeAnewIsFoundByAnAnchor() {
        ChainBench log = new ChainBench().with(10).sealed();
        Anchor kept = log.check().head();
        log.with(3).sealed();

        assertThat(log.check(kept).whole()).isTrue();
        log.tamper("update evidence_event set actor = null where seal = 2");
        log.forge();

        assertThat(log.check().whole()).isTrue();
        assertThat(log.check(kept).fault()).isEqualTo(new Fault(10, Reason.NOT_AS_ANCHORED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence_event set facts = '{}' where seal = 2",
                "update evidence_event set facts = '{}' where seal is null",
                "update evidence_event set actor = null, seal = 99, hash = repeat('a', 64) where seal is null",
                "update evidence_event set seal = null, hash = null where seal = 2",
                "update evidence_event set seal = 98, hash = repeat('a', 64) where seal = 2",
                "delete from evidence_event where seal = 2",
                "delete from evidence_event where seal is null",
                "truncate evidence_event",
                "insert into evidence_event (at, case_number, kind, facts, seal, hash)"
                        + " values (now(), 'CL-20261120-000001', 'CLOSED', '{}', 99, repeat('a', 64))",
                "update evidence_head set seal = 1",
                "delete from evidence_head",
                "truncate evidence_head"
            })
    void theDatabaseRefusesEveryChange(String sql) {
        ChainBench log = new ChainBench().with(3).sealed().with(1);

        assertThatThrownBy(() -> log.jdbc.sql(sql).update()).hasMessageContaining("is not allowed");
    }

    @Test
    void twoWhoSealAtOnceSealEachEventOnce() throws Exception {
        ChainBench log = new ChainBench().with(5 * EvidenceSealing.BATCH);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<@Nullable Object>> runs = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            runs.add(nodes.submit(() -> {
                start.await();
                for (int round = 0; round < 5; round++) {
                    log.sealNext();
                }
                return null;
            }));
        }

        start.countDown();
        for (Future<@Nullable Object> run : runs) {
            run.get();
        }
        nodes.shutdown();

        ChainReport report = log.sealed().check();
        assertThat(report.fault()).isNull();
        assertThat(report.sealed()).isEqualTo(5 * EvidenceSealing.BATCH);
    }

    @Test
    void anEventThatIsCommittedLateIsSealedLater() {
        ChainBench log = new ChainBench().with(1);
        log.transactions.executeWithoutResult(late -> {
            log.with(1);
            // others commit meanwhile, in transactions of their own
            Thread others = new Thread(() -> log.with(3).sealed());
            others.start();
            join(others);
        });

        assertThat(log.check().waiting()).isEqualTo(1);
        assertThat(log.sealed().check().fault()).isNull();
        assertThat(log.jdbc
                        .sql("select id from evidence_event order by seal")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 3L, 4L, 5L, 2L);
    }

    @Test
    void whoRecordsNeverWaitsForWhoSeals() {
        ChainBench log = new ChainBench().with(2);

        log.transactions.executeWithoutResult(sealing -> {
            log.sealNext();
            Thread business = new Thread(() -> log.with(1));
            business.start();
            join(business);
        });

        assertThat(log.check().waiting()).isEqualTo(1);
    }

    @Test
    void peopleAreThereByPseudonym() {
        ChainBench log = new ChainBench().with(1);

        assertThat(log.jdbc
                        .sql("select actor from evidence_event")
                        .query(String.class)
                        .single())
                .matches("P-[0-9a-f]{16}");
        assertThat(log.jdbc
                        .sql("select evidence_pseudonym('wang') = actor from evidence_event")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(new ChainBench()
                        .jdbc
                        .sql("select evidence_pseudonym('wang')")
                        .query(String.class)
                        .single())
                .as("another installation has other pseudonyms")
                .isNotEqualTo(log.jdbc
                        .sql("select actor from evidence_event")
                        .query(String.class)
                        .single());
    }

    private static void join(Thread thread) {
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(thread.isAlive()).isFalse();
    }
}
