package io.aftersales.evidence;

import static java.util.Objects.requireNonNull;

import io.aftersales.evidence.ChainReport.Fault;
import io.aftersales.evidence.ChainReport.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes over the chain and compares. Reads event by event, so that its memory does not grow with the log, and part by
 * part, {@code aftersales.evidence.check-at-once} events each in a transaction of its own: one that reads a log of years
 * keeps the database from clearing up for as long.
 */
@Service
public class ChainCheck {

    private final JdbcClient jdbc;
    private final SealedEvents sealed;
    private final TransactionTemplate part;
    private final Clock clock;
    private final int atOnce;

    ChainCheck(
            JdbcClient jdbc,
            SealedEvents sealed,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${aftersales.evidence.check-at-once:50000}") int atOnce) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.part = new TransactionTemplate(transactions);
        // the end of the chain and the events before it are those of one instant
        part.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        part.setReadOnly(true);
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /**
     * Checks the whole chain, with what is sealed meanwhile (INF-07).
     *
     * @param kept an anchor from earlier, {@link Anchor#START} if there is none
     */
    public ChainReport check(Anchor kept) {
        return check(Anchor.START, List.of(kept), place -> true).orElseThrow();
    }

    /**
     * Checks what follows a place that held, and that this place and the anchors still are what they were.
     *
     * @param kept anchors from earlier
     * @param goesOn asked after each part with the last place that held
     * @return empty when it was not to go on
     */
    Optional<ChainReport> check(Anchor from, List<Anchor> kept, Predicate<Anchor> goesOn) {
        Instant now = clock.instant();
        ChainWalk walk = new ChainWalk(from, kept);
        Optional<ChainReport> report = requireNonNull(part.execute(status -> passed(now, walk)));
        while (report.isEmpty()) {
            report = requireNonNull(part.execute(status -> next(now, walk)));
            if (!goesOn.test(walk.last())) {
                return Optional.empty();
            }
        }
        return report;
    }

    /** Returns the end of the chain. */
    public Anchor head() {
        return jdbc.sql("select seal, hash from evidence_head")
                .query((row, number) -> new Anchor(row.getLong("seal"), row.getString("hash")))
                .single();
    }

    /** Looks at the places before the first part, which no part comes to. */
    private Optional<ChainReport> passed(Instant now, ChainWalk walk) {
        Anchor head = head();
        return walk.passed().stream()
                .flatMap(anchor -> differs(anchor, head).stream())
                .findFirst()
                .map(fault -> report(now, head, Optional.of(fault)));
    }

    private Optional<Fault> differs(Anchor anchor, Anchor head) {
        List<String> hashes = sealed.hashesAt(anchor.seal());
        if (hashes.isEmpty()) {
            return Optional.of(
                    head.seal() < anchor.seal()
                            ? new Fault(head.seal() + 1, Reason.CUT_OFF)
                            : new Fault(anchor.seal(), Reason.MISSING));
        }
        return hashes.equals(List.of(anchor.hash()))
                ? Optional.empty()
                : Optional.of(new Fault(anchor.seal(), Reason.NOT_AS_ANCHORED));
    }

    /** Goes over the next part; empty if it held and more may follow. */
    private Optional<ChainReport> next(Instant now, ChainWalk walk) {
        Anchor head = head();
        long end = walk.last().seal() + atOnce;
        Optional<Fault> fault;
        try (Stream<EvidenceEvent> events = sealed.between(walk.last().seal(), end)) {
            fault = walk.over(events.iterator());
        }
        if (fault.isEmpty() && walk.last().seal() == end) {
            return Optional.empty();
        }
        return Optional.of(report(now, head, fault.or(() -> sealed.anyAfter(end) ? walk.gap() : walk.end(head))));
    }

    private ChainReport report(Instant now, Anchor head, Optional<Fault> fault) {
        return new ChainReport(now, head.seal(), waiting(), head, fault.orElse(null));
    }

    private long waiting() {
        return jdbc.sql("select count(*) from evidence_event where seal is null")
                .query(Long.class)
                .single();
    }
}
